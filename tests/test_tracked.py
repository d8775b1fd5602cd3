import pytest

from analysis.tracked import Edit, Grounded, TrackedText


def test_every_character_stands_for_itself_at_first():
    assert TrackedText.of("签约").grounded(1, 2) == Grounded(1, 2, "约")


def test_a_dropped_stretch_is_inside_the_span_of_what_stands_around_it():
    text = TrackedText.of("醫(yī)院").edited([Edit(1, 5, "")])
    assert text.grounded(0, 2) == Grounded(0, 6, "醫院")
    assert text.grounded(0, 1) == Grounded(0, 1, "醫")


def test_characters_made_together_are_never_parted():
    text = TrackedText.of("前abc后").edited([Edit(1, 4, "专科")])
    assert text.grounded(1, 2) == text.grounded(2, 3) == Grounded(1, 4, "专科")


def test_an_edit_across_what_was_made_together_keeps_all_of_it_together():
    text = TrackedText.of("前abc后").edited([Edit(1, 4, "专科")])
    text = text.edited([Edit(2, 4, "课")])
    assert text.text == "前专课"
    assert text.grounded(1, 2) == Grounded(1, 5, "专课")


def test_translated_keeps_the_spans_and_refuses_another_length():
    text = TrackedText.of("醫院")
    assert text.translated("医院").grounded(0, 1) == Grounded(0, 1, "医")
    with pytest.raises(ValueError, match="one for one"):
        text.translated("医")


@pytest.mark.parametrize(("start", "end"), [(1, 1), (0, 3), (-1, 1)])
def test_nothing_is_grounded_where_there_is_no_text(start, end):
    with pytest.raises(ValueError, match="no stretch"):
        TrackedText.of("医院").grounded(start, end)
