"""Checks the URLs of a Markdown file without the rest of the tool, for the benchmark of link checking.

usage: ask.py FILE [CACHE-FOLDER]
"""

from __future__ import annotations

import gc
import re
import sys
from collections import Counter
from pathlib import Path

from awesome_lint.linkcheck.check import check_links
from awesome_lint.linkcheck.options import Options

if __name__ == "__main__":
    gc.disable()  # as the command does
    urls = re.findall(r"\((http[^)]*)\)", Path(sys.argv[1]).read_text("ascii"))
    cache = Path(sys.argv[2]) if len(sys.argv) > 2 else None
    checked = check_links(urls, Options(allow_private=True, cache=cache))
    print(*Counter(status.verdict.value for status in checked.links.values()).items(), *checked.notices)
