"""Bytes of a file in, its text out, whatever encoding a site or a tool saved it in.

A probe decodes the bytes under each encoding of Chinese pages and takes the one whose
text looks most like Chinese; charset-normalizer is asked where none does.
"""

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from analysis.records import Problem

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ENCODINGS = ("utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be")

# First bytes of what is often saved beside articles but is no text.
_SIGNATURES = (
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"GIF8", "a GIF image"),
    (b"BM", "a bitmap image"),
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or Office document"),
    (b"Rar!", "a RAR archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
)
_EXPECTED = "Expected a page saved as text or HTML; save it so, or take it out."

_META_CHARSET = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)=[\"' ]*([\w-]+)", re.I
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_HAN = re.compile(r"[\u4e00-\u9fff]")
# The characters and marks that fill a third of any Chinese page, in both scripts.
_COMMON = re.compile(
    r"[的一在了和是有人中大为為国國不年日会會医醫院，。、：“”（）！；]"
)
_RARE = re.compile(r"[\u3400-\u4dbf\ue000-\uf8ff\u0370-\u058f\u0600-\u0eff]")
_SAMPLE = 65536


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file and its encoding, or the problem that left neither.

    ``undecodable`` counts the characters that could not be decoded; each is U+FFFD
    in ``text``.
    """

    text: str | None
    encoding: str | None
    problem: Problem | None = None
    undecodable: int = 0


def decode(data: bytes) -> Decoded:
    """Get the text of ``data`` without byte order mark, and its encoding.

    UTF-8, GB18030 (with GBK and GB2312), Big5 and UTF-16 are told apart by what they
    make of the bytes; a charset that the page declares is believed only where the
    bytes agree. Nothing is raised: what cannot be read has a ``problem``.

    Examples
    --------
    >>> decode("医联体签约揭牌".encode("gbk"))
    Decoded(text='医联体签约揭牌', encoding='gb18030', problem=None, undecodable=0)
    >>> decode(b"").problem.problem
    'empty_document'
    """
    problem = _emptiness(data) or _foreign(data)
    if problem:
        return Decoded(None, None, problem)
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _read(data[len(bom) :], encoding)
    encoding = _probe(data) or _second_opinion(data)
    if encoding is None:
        return Decoded(None, None, _unreadable("bytes that no known encoding fits"))
    return _read(data, encoding)


def _emptiness(data: bytes) -> Problem | None:
    text = data.strip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n")
    if text:
        return None
    found = "no bytes" if not data else f"{len(data)} bytes of white space"
    return Problem("empty_document", f"The file holds {found}. {_EXPECTED}")


def _foreign(data: bytes) -> Problem | None:
    for signature, name in _SIGNATURES:
        if data.startswith(signature) and (signature != b"BM" or b"\x00" in data[:64]):
            return _unreadable(name)
    return None


def _unreadable(found: str) -> Problem:
    return Problem("unreadable_document", f"The file is {found}. {_EXPECTED}")


def _read(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, errors="replace").removeprefix("\ufeff")
    undecodable = text.count("\ufffd")
    if undecodable:
        undecodable -= data.decode(encoding, errors="ignore").count("\ufffd")
    return Decoded(text, encoding, undecodable=undecodable)


def _probe(data: bytes) -> str | None:
    """Get the encoding under which the bytes read best, if any reads as a page."""
    sample = data[:_SAMPLE]
    scores = {encoding: _score(sample, encoding) for encoding in _ENCODINGS}
    declared = _declared(sample)
    if declared in scores and scores[declared] > 0:
        scores[declared] += 0.2
    best = max(_ENCODINGS, key=lambda encoding: scores[encoding])
    return best if scores[best] > 0 else None


def _score(sample: bytes, encoding: str) -> float:
    """Get how much like a page the bytes read: above 0 it is one, at best about 2."""
    decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
    text = decoder.decode(sample, final=False)
    if not text:
        return -1.0
    bad = text.count("\ufffd") + len(_CONTROL.findall(text))
    han = len(_HAN.findall(text))
    rare = len(_RARE.findall(text))
    foreign = sum(char > "\x7f" for char in text)
    if bad > 0.02 * len(text) + 1:
        return -1.0
    if not foreign:
        return 1.0
    common = len(_COMMON.findall(text))
    if encoding == "utf-8" and not bad:
        return 2.0
    return (han + 2 * common - 4 * rare - 20 * bad) / foreign - 0.4


def _declared(sample: bytes) -> str | None:
    """Get the encoding that the page itself declares, under the probe's name."""
    found = _META_CHARSET.search(sample)
    if not found:
        return None
    name = found[1].decode("ascii", "replace").lower()
    return {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs"}.get(name, name)


def _second_opinion(data: bytes) -> str | None:
    """Get charset-normalizer's guess where the bytes then read without a flaw."""
    best = from_bytes(data[:_SAMPLE]).best()
    if best is None or _CONTROL.search(str(best)):
        return None
    return best.encoding if _HAN.search(str(best)) else None
