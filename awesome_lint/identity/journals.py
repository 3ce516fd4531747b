"""Journals, proceedings and archives whose pages of papers have no address that other sites have too."""

from .site import WITH, Site, as_is


def _of_pii(name: str) -> str:
    """Cell Press writes `S0092-8674(15)00549-8` what ScienceDirect writes without marks."""
    return "".join(filter(str.isalnum, name.lower()))


_DBLP = r"/rec/(?:html/|bibtex/)?((?:conf|journals|books)/[\w.-]+/[\w-]+)(?:\.(?:html|bib))?\?"

JOURNALS = (
    Site("doi", "journals.plos.org", rf"/\w+/article(?:/file)?{WITH}id=(10\.\d+(?:/|%2f)[\w.]+)"),
    Site("doi", "aeaweb.org", rf"/articles(?:/pdf)?{WITH}id=(10\.\d+(?:/|%2f)[\w.]+)"),
    # Oxford adds its own article number to the DOI, or to volume, issue and page.
    Site("doi", "academic.oup.com", r"/[\w-]+/article[\w-]*/doi/(10\.\d+/[^?]+?)/\d+\?"),
    Site("oup", "academic.oup.com", r"/([\w-]+)/article(?:-abstract)?(?:/\w+){3}(/\d+)\?"),
    Site(
        "doi", "projecteuclid.org", r"/journals/(?:[\w-]+/){2,5}(10\.\d+/[^?]+?)(?:\.full|\.pdf|\.short)?\?"
    ),
    Site("euclid", "projecteuclid.org", r"/(?:download/pdf_\d/)?euclid\.(\w+/\d+)\?"),
    Site("pii", "cell.com", r"/(?:[\w-]+/){1,2}(?:fulltext|abstract|pdf)/(s[\dx()-]+)\?", case=_of_pii),
    Site("jstor", "jstor.org", r"/(?:stable|discover)/(?:pdf/)?(\d+)(?:\.pdf)?\?"),
    Site("nber", "nber.org", r"/papers/(w\d+)(?:\.pdf)?\?"),
    Site("dblp", "dblp.org", _DBLP, case=as_is),
    Site("dblp", "dblp.uni-trier.de", _DBLP, case=as_is),
    Site("eprint", "eprint.iacr.org", r"/(\d{4}/\d+)(?:\.pdf)?\?"),
    Site("mdpi", "mdpi.com", r"/(\d{4}-[\dx]{4}(?:/\d+){3})(?:/(?:htm|pdf))?\?"),
    Site("ijcai", "ijcai.org", r"/proceedings/(\d{4}/)0*(\d+)\?"),
    Site("aaai", "ojs.aaai.org", r"/index\.php/(\w+/)article/view/(\d+)(?:/\d+)?\?"),
    Site("usenix", "usenix.org", r"/conference/(\w+/)(?:technical-sessions/)?presentation/([\w-]+)\?"),
    Site("pnas", "pnas.org", r"/content/(\d+/\w+/\w+)(?:\.(?:abstract|full|full\.pdf|short))?\?"),
    Site(
        "cambridge",
        "cambridge.org",
        r"/core/journals/[\w-]+/article/(?:abs/)?[^/?]+/([0-9a-f]{32})\?",
        case=as_is,
    ),
)
