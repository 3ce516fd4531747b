"""Where papers, repositories, models and videos live: how each site spells the address of one thing."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from .journals import JOURNALS
from .site import WITH as _WITH
from .site import Kind, Site
from .site import as_is as _as_is


def anthology_case(name: str) -> str:
    """Ids to 2019 are upper-case (P19-1001), later ones lower-case (2020.acl-main.1)."""
    return name.lower() if name[:1].isdigit() else name.upper()


ARXIV_ID = r"(?:arxiv:)?(?:(\d{4}\.\d{4,5})|([a-z-]+)(?:\.[a-z]{2})?(/\d{7}))(?:v\d+)?"
_ANTHOLOGY_ID = r"([a-z]\d\d-\d{4}|\d{4}\.[\w-]+\.\d+)(?:v\d+)?"
_OWNED = r"([\w.-]+/[\w.-]+?)(?:\.git)?"
_MAIN = r"(?:/tree/(?:main|master))?"
_BARE = r"\?$"  # no query

_PART_OF_VIDEO = ("list", "t", "start")

# github.com/<word>/… that is no owner, and the like elsewhere.
_GITHUB_PAGES = frozenset({
    "about", "apps", "collections", "contact", "customer-stories", "enterprise", "events", "explore",
    "features", "login", "marketplace", "new", "notifications", "orgs", "organizations", "pricing",
    "readme", "resources", "search", "security", "sessions", "settings", "site", "solutions",
    "sponsors", "stars", "team", "topics", "trending", "users",
})  # fmt: skip
_GITLAB_PAGES = r"(?:explore|groups|users|dashboard|help|-)/"
_GITLAB_PARTS = r"[^?]*/(?:-|blob|commits?|issues|merge_requests|raw|releases|tags|tree|wikis)[/?]"
_HUGGING_FACE_PAGES = "api|blog|collections|docs|learn|organizations|papers|posts|spaces|tasks"

SITES = (
    Site(
        "arxiv",
        "arxiv.org export.arxiv.org browse.arxiv.org cn.arxiv.org de.arxiv.org es.arxiv.org fr.arxiv.org "
        "in.arxiv.org jp.arxiv.org lanl.arxiv.org uk.arxiv.org xxx.lanl.gov xxx.itp.ac.cn ar5iv.org "
        "ar5iv.labs.arxiv.org arxiv-vanity.com alphaxiv.org",
        r"/(?:abs|pdf|html|ps|format|e-print|src|papers|overview|ftp/arxiv/papers/\d{4})/"
        rf"{ARXIV_ID}(?:\.pdf)?\?",
    ),
    Site("arxiv", "huggingface.co hf.co", rf"/papers/{ARXIV_ID}\?"),
    Site(
        "acl",
        "aclanthology.org aclanthology.info aclanthology.coli.uni-saarland.de aclweb.org "
        "anthology.aclweb.org",
        r"/(?:anthology(?:-new)?/)?(?:papers/)?(?:[a-z]/)?(?:[a-z]\d\d/)?"
        rf"{_ANTHOLOGY_ID}(?:\.pdf|\.bib)?\?",
        case=anthology_case,
    ),
    # A noteId beside the id selects one review.
    Site(
        "openreview",
        "openreview.net",
        rf"/(?:forum|pdf){_WITH}id=([\w-]+)(?:&referrer=[^&]*)?$",
        case=_as_is,
    ),
    Site("openreview", "openreview.net", r"/attachment\?id=([\w-]+)&name=pdf$", case=_as_is),
    Site(
        "ssrn", "papers.ssrn.com ssrn.com", rf"/sol3/(?:papers|delivery)\.cfm{_WITH}abstract_?id=(\d+)(?:&|$)"
    ),
    Site("ssrn", "papers.ssrn.com ssrn.com", r"/abstract=(\d+)\?"),
    Site("pubmed", "pubmed.ncbi.nlm.nih.gov", r"/(\d+)\?"),
    Site("pubmed", "ncbi.nlm.nih.gov", r"/(?:m/)?pubmed/(\d+)\?"),
    Site("pubmed", "europepmc.org", r"/(?:article|abstract)/med/(\d+)\?"),
    Site(
        "pmc",
        "ncbi.nlm.nih.gov pmc.ncbi.nlm.nih.gov europepmc.org",
        r"/(?:pmc/)?articles?/(?:pmc/)?pmc(\d+)(?:/pdf(?:/[^/?]*)?)?\?",
    ),
    Site("ieee", "ieeexplore.ieee.org", r"/(?:\w+/)?document/0*(\d+)\?"),
    Site("ieee", "ieeexplore.ieee.org", rf"/(?:stamp|stamppdf|xpls?)/\w+\.jsp{_WITH}arnumber=0*(\d+)(?:&|$)"),
    Site("ieee", "ieeexplore.ieee.org", r"/ielx?\d+/\d+/\d+/0*(\d+)\.pdf\?"),
    Site(
        "isca",
        "isca-archive.org isca-speech.org",
        r"/(?:archive/)?(?:pdfs/)?(\w+/)([a-z-]+\d\d[a-z]*)_\w+\.(?:html|pdf)\?",
    ),
    Site("pmlr", "proceedings.mlr.press", r"/(v\d+/)([\w-]+)(?:/\2)?\.(?:html|pdf)\?"),
    Site("jmlr", "jmlr.org", r"/papers/(v)(?:olume)?(\d+/)([\w-]+)(?:/\3)?\.(?:html|pdf)\?"),
    Site(
        "neurips",
        "papers.nips.cc papers.neurips.cc proceedings.neurips.cc proceedings.nips.cc",
        r"/paper(?:_files/paper)?/(\d{4}/)(?:hash|file)/([0-9a-f]{32})-(?:abstract|paper)[\w-]*\.(?:html|pdf)\?",
    ),
    Site("neurips", "papers.nips.cc papers.neurips.cc", r"/paper/(\d+)-[\w-]+(?:\.pdf)?\?"),
    Site(
        "cvf",
        "openaccess.thecvf.com cv-foundation.org",
        r"/+(?:openaccess/)?content[_/]((?:\w+/)+)(?:html|papers)/([\w-]+)_paper\.(?:html|pdf)\?",
    ),
    Site("pii", "sciencedirect.com", r"/science/article/(?:abs/|am/)?pii/([\dsx]+)(?:/pdf(?:ft)?)?\?"),
    Site(
        "google", "research.google research.google.com", r"/pub(?:s|s/archive)?/(?:pub)?(\d+)(?:\.html|/)?\?"
    ),
    Site("researchgate", "researchgate.net", r"/publication/(\d+)(?:_[^/?]*)?(?:/[^?]*)?\?"),
    Site("deepai", "deepai.org", r"/publication/([\w-]+)\?"),
    Site("microsoft", "microsoft.com", r"/en-us/research/publication/([\w-]+)/?\?"),
    # Behind a period stands the number of the article, before it that of the proceedings.
    Site("acm", "dl.acm.org", rf"/citation\.cfm{_WITH}(?:do)?id=(?:\d+\.)?(\d+)(?:&|$)"),
    Site("semanticscholar", "semanticscholar.org", r"/paper/(?:[^/?]*/)?([0-9a-f]{40})\?"),
    # CNKI, Wanfang, J-STAGE, CiNii and DBpia hold the papers of Chinese, Japanese and Korean journals.
    Site("cnki", "kns.cnki.net", r"/kcms/detail/(?!detail\.aspx)([\w.-]+?)(?:\.html)?\?"),
    Site(
        "cnki",
        "kns.cnki.net",
        rf"/kcms2?/(?:detail/detail\.aspx|article/abstract){_WITH}(?:filename|v)=([^&]+)",
        case=_as_is,
    ),
    Site("cnki", "cnki.com.cn", r"/article/(\w+-\w+)\.htm\?"),
    Site("wanfang", "d.wanfangdata.com.cn", r"/(?:periodical|thesis|conference)/([\w-]+)\?"),
    Site(
        "jstage",
        "jstage.jst.go.jp",
        r"/article/(\w+/[\w.]+/[\w.]+/\w+)(?:/_(?:article|pdf)(?:/-char/\w+)?)?/?\?",
    ),
    Site("cinii", "ci.nii.ac.jp", r"/naid/(\d+)/?\?"),
    Site("cinii", "cir.nii.ac.jp", r"/crid/(\d+)/?\?"),
    Site("dbpia", "dbpia.co.kr", rf"/journal/articledetail{_WITH}nodeid=(\w+)(?:&|$)"),
    # On nature.com the last part of the path is the DOI's suffix.
    Site("doi", "nature.com", r"/articles/([\w.-]+?)(?:\.pdf)?\?", stem="10.1038/"),
    Site(
        "doi", "nature.com", r"/\w+/journal/v\d+/n\w+/(?:abs|full|pdf)/(\w+)\.(?:html|pdf)\?", stem="10.1038/"
    ),
    Site("doi", "doi.org dx.doi.org doi.acm.org", r"/(?:doi:)?(10\.[\d.]{4,}(?:/|%2f)[^?]+)\?"),
    # Preprint servers add a version and the part of the page.
    Site(
        "doi",
        "biorxiv.org medrxiv.org",
        r"/content/(?:biorxiv/)?early/\d{4}/\d\d/\d\d/(\d+)(?:[./][^?]*)?\?",
        stem="10.1101/",
    ),
    Site("doi", "biorxiv.org medrxiv.org", r"/content/(10\.\d+/\d++(?:\.\d+)*+)(?:v\d+)?(?:[./][^?]*)?\?"),
    *JOURNALS,
    Site(
        "github",
        "github.com",
        rf"/{_OWNED}{_MAIN}\?(?:tab=readme-ov-file)?$",
        "repository",
        pages=_GITHUB_PAGES,
    ),
    Site(
        "gitlab",
        "gitlab.com",
        rf"/(?!{_GITLAB_PAGES}|{_GITLAB_PARTS})((?:[\w.-]+/)+[\w.-]+?)(?:\.git)?{_BARE}",
        "repository",
    ),
    Site(
        "gitlab",
        "gitlab.com",
        rf"/([\w.-]+(?:/[\w.-]+?)+?)(?:/-)?/tree/(?:main|master){_BARE}",
        "repository",
    ),
    Site("bitbucket", "bitbucket.org", rf"/{_OWNED}(?:/src(?:/main|/master)?)?{_BARE}", "repository"),
    Site(
        "codeberg",
        "codeberg.org",
        rf"/(?!explore/){_OWNED}(?:/src/branch/(?:main|master))?{_BARE}",
        "repository",
    ),
    Site("gitee", "gitee.com", rf"/(?!explore/){_OWNED}{_MAIN}{_BARE}", "repository"),
    Site("huggingface", "huggingface.co hf.co", rf"/(datasets/){_OWNED}{_MAIN}{_BARE}", "dataset", _as_is),
    Site(
        "huggingface",
        "huggingface.co hf.co",
        rf"/(?!(?:{_HUGGING_FACE_PAGES}|datasets)/){_OWNED}{_MAIN}{_BARE}",
        "model",
        _as_is,
    ),
    Site("doi", "zenodo.org", rf"/records?/(\d+){_BARE}", stem="10.5281/zenodo."),
    Site(
        "youtube",
        "youtube.com m.youtube.com music.youtube.com",
        rf"/watch{_WITH}v=([\w-]{{11}})(?:&|$)",
        "video",
        _as_is,
        selecting=_PART_OF_VIDEO,
    ),
    Site(
        "youtube",
        "youtube.com m.youtube.com youtube-nocookie.com",
        r"/(?:embed|live|shorts|v)/([\w-]{11})\?",
        "video",
        _as_is,
        selecting=_PART_OF_VIDEO,
    ),
    Site("youtube", "youtu.be", r"/([\w-]{11})\?", "video", _as_is, selecting=_PART_OF_VIDEO),
)

# Prefixes of DOIs that name data and software: Zenodo, figshare, Hugging Face, Dryad, UCI, IEEE DataPort.
_DATA = ("doi:10.5281/", "doi:10.6084/", "doi:10.57967/", "doi:10.5061/", "doi:10.24432/", "doi:10.21227/")
_KINDS = {site.name: site.kind for site in SITES}
_BY_HOST: dict[str, list[Site]] = defaultdict(list)
for _site in SITES:
    for _host in _site.hosts.split():
        _BY_HOST[_host].append(_site)


def kind(key: str) -> Kind:
    """What an identity is of. Two things of two kinds under one title are one work: paper and code."""
    if key.startswith(("huggingface:datasets/", *_DATA)):
        return "dataset"
    return _KINDS.get(key.partition(":")[0], "page")


def of_host(host: str) -> Iterator[tuple[Site, re.Pattern[str]]]:
    """The sites that a normal host belongs to, each with its compiled pattern."""
    return ((site, _compiled(site.pattern)) for site in _BY_HOST.get(host, ()))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(
        pattern, re.IGNORECASE | re.ASCII
    )  # when first asked for: a list meets few of the sites
