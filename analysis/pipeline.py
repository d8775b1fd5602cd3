"""The whole run on one page: bytes of documents in, tables out.

``read_document`` reads one document, a pure function; ``join_documents`` is the second
step over the rows of many; ``build`` does both for a folder.
"""

import hashlib
from collections.abc import Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import chain
from pathlib import Path

from tqdm import tqdm

from analysis.checking import check_tables
from analysis.errors import LexiconError, TableError
from analysis.linking.occasions import link_occasions, occasions_of_events
from analysis.linking.organizations import link_organizations
from analysis.one_document import DocumentRows, read_document
from analysis.sources import KINDS, document_ids, find_files, is_page
from analysis.tables import SCHEMAS
from analysis.tables.documents import unread_document
from analysis.tables.frames import Tables, plain_frame, ready_frame
from analysis.tables.problems import problem_of_file

# What rows are sorted by; ``organizations`` come sorted by name and stay so.
_ORDER = ("doc_id", "start", "end")


def build(
    folder: str | Path,
    *,
    processes: int = 1,
    progress: bool = False,
    strict: bool = False,
) -> Tables:
    """Build the tables from every page in ``folder`` and the folders below it.

    Parameters
    ----------
    folder : str or Path
        Pages end in .txt, .html or .htm; any other file is listed under problems;
        files and folders whose name begins with a dot are passed over.
    processes : int
        How many documents to read at a time; the tables do not depend on it.
    progress : bool
        Show a bar while documents are read.
    strict : bool
        Raise errors of the program instead of listing the document under problems.

    Raises
    ------
    AnalysisError
        If there is no such folder.
    """
    return build_files(
        find_files(Path(folder)), processes=processes, progress=progress, strict=strict
    )


def build_files(
    files: Mapping[str, Path],
    *,
    processes: int = 1,
    progress: bool = False,
    strict: bool = False,
) -> Tables:
    """Build the tables from single files, given as name within the build to file."""
    pages = [name for name in sorted(files) if is_page(name)]
    ids = document_ids(pages)
    read = partial(_read_file, strict=strict)
    tasks = ([files[name] for name in pages], pages, [ids[name] for name in pages])
    bar = partial(
        tqdm, total=len(pages), desc="reading", disable=None if progress else True
    )
    if processes > 1:
        with ProcessPoolExecutor(processes) as pool:
            documents = list(bar(pool.map(read, *tasks, chunksize=8)))
    else:
        documents = list(bar(map(read, *tasks)))
    others = [_other_file(name) for name in sorted(files) if not is_page(name)]
    try:
        return join_documents([*documents, *others])
    except TableError:
        if strict:
            raise
        return join_documents([*map(_sound, documents), *others])


def join_documents(documents: Iterable[DocumentRows]) -> Tables:
    """Join the rows of documents to tables, each row checked.

    Raises
    ------
    TableError
        If a table is not as declared or a foreign key finds no home.
    """
    documents = list(documents)
    rows = {
        name: list(chain.from_iterable(d.rows.get(name, ()) for d in documents))
        for name in SCHEMAS
    }
    rows["organizations"] = link_organizations(rows["organizations"])
    rows["occasions"] = link_occasions(rows["occasions"])
    rows["events"] = occasions_of_events(rows["events"], rows["occasions"])
    plain = {
        name: plain_frame(schema, sorted(rows[name], key=_place_of))
        for name, schema in SCHEMAS.items()
    }
    check_tables(plain)
    return Tables(
        **{name: ready_frame(plain[name], schema) for name, schema in SCHEMAS.items()}
    )


def _read_file(file: Path, name: str, doc_id: str, strict: bool) -> DocumentRows:
    """Read one file; what cannot be read is a problem, never the end of a build."""
    try:
        data = file.read_bytes()
    except OSError as error:
        return _unread(name, doc_id, None, "unreadable_document", error.strerror)
    try:
        return read_document(data, name, doc_id)
    except LexiconError:
        raise
    except Exception as error:
        # Whatever goes wrong with one document, the others are built.
        if strict:
            raise
        return _unread(name, doc_id, data, "reading_failed", f"{error!r}")


def _sound(document: DocumentRows) -> DocumentRows:
    """Get the document, or only the problem where its rows are not as declared."""
    try:
        join_documents([document])
    except TableError as error:
        (row,) = document.rows["documents"]
        unread = unread_document(document.doc_id, row["path"], row["sha256"])
        problem = problem_of_file(document.doc_id, "reading_failed", str(error))
        rows = {"documents": [unread], "problems": [problem]}
        return DocumentRows(document.doc_id, rows)
    return document


def _unread(
    name: str, doc_id: str, data: bytes | None, problem: str, detail: str
) -> DocumentRows:
    sha256 = None if data is None else hashlib.sha256(data).hexdigest()
    row = unread_document(doc_id, name, sha256)
    rows = {"documents": [row], "problems": [problem_of_file(doc_id, problem, detail)]}
    return DocumentRows(doc_id, rows)


def _other_file(name: str) -> DocumentRows:
    detail = f"{name} is not read: pages end in {', '.join(KINDS)}."
    row = problem_of_file(None, "unreadable_document", detail)
    return DocumentRows(name, {"problems": [row]})


def _place_of(row: Mapping) -> tuple:
    return tuple((row.get(column) is not None, row.get(column)) for column in _ORDER)
