"""Identities: which spellings meet, and which must not."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awesome_lint.identity import identity, kind
from awesome_lint.identity.sites import SITES

from ..growth import check_swift

HASH = "6b493230205f780e1bc26945df7481e5"

# key, kind, and the spellings that must meet in it
MEETING: list[tuple[str, str, list[str]]] = [
    (
        "github:wenet-e2e/wespeaker",
        "repository",
        [
            "https://github.com/wenet-e2e/wespeaker",
            "http://www.GitHub.com/Wenet-E2E/WeSpeaker/",
            "https://github.com/wenet-e2e/wespeaker.git",
            "https://github.com:443/wenet-e2e/wespeaker/tree/main",
            "https://github.com/wenet-e2e/wespeaker/tree/master/",
            "https://github.com/wenet-e2e/wespeaker#readme",
            "https://github.com/wenet-e2e/wespeaker?tab=readme-ov-file#readme",
            "//github.com/wenet-e2e/wespeaker?utm_source=x",
        ],
    ),
    (
        "cnki:11.2127.tp.20200101.1000.002",
        "paper",
        [
            "https://kns.cnki.net/kcms/detail/11.2127.TP.20200101.1000.002.html",
            "http://kns.cnki.net/KCMS/detail/11.2127.tp.20200101.1000.002.html?uid=x1",
        ],
    ),
    (
        "cnki:JSJX202001001",
        "paper",
        [
            "https://kns.cnki.net/kcms/detail/detail.aspx?dbcode=CJFD&filename=JSJX202001001",
            "http://kns.cnki.net/KCMS/detail/detail.aspx?filename=JSJX202001001&dbname=cjfdlast2020",
        ],
    ),
    ("cnki:cjfdtotal-jsjx202001001", "paper", ["http://www.cnki.com.cn/Article/CJFDTotal-JSJX202001001.htm"]),
    ("wanfang:jsjxb202001001", "paper", ["https://d.wanfangdata.com.cn/periodical/jsjxb202001001"]),
    (
        "jstage:birds/58/3/58_501",
        "paper",
        [
            "https://www.jstage.jst.go.jp/article/birds/58/3/58_501/_article/-char/ja/",
            "https://www.jstage.jst.go.jp/article/birds/58/3/58_501/_pdf",
        ],
    ),
    (
        "cinii:110001234567",
        "paper",
        [
            "https://ci.nii.ac.jp/naid/110001234567",
            "https://ci.nii.ac.jp/naid/110001234567/",
        ],
    ),
    ("cinii:1390001204381234567", "paper", ["https://cir.nii.ac.jp/crid/1390001204381234567"]),
    (
        "dbpia:node01234567",
        "paper",
        ["https://www.dbpia.co.kr/journal/articleDetail?nodeId=NODE01234567", "http://dbpia.co.kr/Journal/ArticleDetail?nodeId=NODE01234567&language=ko_KR"],
    ),
    (
        "doi:10.7544/issn1000-1239.2016.20160020",
        "paper",
        [
            "https://crad.ict.ac.cn/CN/10.7544/issn1000-1239.2016.20160020",
        ],
    ),
    (
        "arxiv:2005.07143",
        "paper",
        [
            "https://arxiv.org/abs/2005.07143",
            "http://www.arxiv.org/pdf/2005.07143v3.pdf",
            "https://export.arxiv.org/pdf/2005.07143",
            "https://arxiv.org/html/2005.07143v1#S2",
            "https://arxiv.org/ftp/arxiv/papers/2005/2005.07143.pdf",
            "https://ar5iv.labs.arxiv.org/html/2005.07143",
            "https://huggingface.co/papers/2005.07143",
            "https://doi.org/10.48550/arXiv.2005.07143",
            "arXiv:2005.07143v2",
            "doi: 10.48550/ARXIV.2005.07143",
        ],
    ),
    ("arxiv:cs/0001001", "paper", ["https://arxiv.org/abs/cs.CL/0001001v1", "arXiv:cs/0001001"]),
    (
        "doi:10.1145/3458754",
        "paper",
        [
            "https://doi.org/10.1145/3458754",
            "http://dx.doi.org/10.1145/3458754",
            "https://dl.acm.org/doi/10.1145/3458754",
            "https://dl.acm.org/doi/abs/10.1145/3458754",
            "https://dl.acm.org/doi/pdf/10.1145/3458754?download=true",
            "https://dl.acm.org/doi/fullHtml/10.1145/3458754#sec-1",
            "doi:10.1145/3458754",
            "10.1145/3458754",
        ],
    ),
    (
        "google:45857",
        "paper",
        [
            "https://research.google/pubs/pub45857/",
            "https://research.google/pubs/45857",
            "https://research.google.com/pubs/pub45857.html",
        ],
    ),
    (
        "doi:10.1007/978-3-319-70096-0_49",
        "paper",
        [
            "https://link.springer.com/chapter/10.1007%2F978-3-319-70096-0_49",
            "https://link.springer.com/content/pdf/10.1007/978-3-319-70096-0_49.pdf",
            "https://doi.org/10.1007%2F978-3-319-70096-0_49",
        ],
    ),
    (
        "doi:10.3389/fpsyg.2019.00001",
        "paper",
        [
            "https://www.frontiersin.org/articles/10.3389/fpsyg.2019.00001/full",
            "https://www.frontiersin.org/journals/psychology/articles/10.3389/fpsyg.2019.00001/pdf",
        ],
    ),
    (
        "doi:10.1101/2023.04.19.537463",
        "paper",
        [
            "https://www.biorxiv.org/content/10.1101/2023.04.19.537463.abstract",
            "https://www.biorxiv.org/content/10.1101/2023.04.19.537463v2.full.pdf+html",
            "https://doi.org/10.1101/2023.04.19.537463",
        ],
    ),
    (
        "doi:10.1101/153940",
        "paper",
        [
            "https://www.biorxiv.org/content/early/2017/10/18/153940",
            "http://biorxiv.org/content/early/2017/10/18/153940.full.pdf",
            "https://www.biorxiv.org/content/10.1101/153940v1",
        ],
    ),
    (
        "doi:10.1093/database/baw068",
        "paper",
        [
            "https://academic.oup.com/database/article/doi/10.1093/database/baw068/2630414?login=true",
            "https://academic.oup.com/database/article-abstract/doi/10.1093/database/baw068/2630414",
            "https://doi.org/10.1093/database/baw068",
        ],
    ),
    (
        "doi:10.1371/journal.pone.0123456",
        "paper",
        [
            "https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0123456",
            "https://journals.plos.org/plosone/article/file?id=10.1371%2Fjournal.pone.0123456&type=printable",
        ],
    ),
    (
        "doi:10.1257/aer.91.5.1369",
        "paper",
        [
            "https://www.aeaweb.org/articles?id=10.1257/aer.91.5.1369",
            "https://www.aeaweb.org/articles/pdf?id=10.1257/aer.91.5.1369",
            "https://doi.org/10.1257/aer.91.5.1369",
        ],
    ),
    (
        "acm:1387716",
        "paper",
        [
            "https://dl.acm.org/citation.cfm?id=1387709.1387716",
            "http://dl.acm.org/citation.cfm?doid=1387709.1387716&CFID=1",
            "https://dl.acm.org/citation.cfm?id=1387716",
        ],
    ),
    (
        "researchgate:224378053",
        "paper",
        [
            "https://www.researchgate.net/publication/224378053_Terns_in_Harbours",
            "https://www.researchgate.net/publication/224378053",
        ],
    ),
    (
        "deepai:terns-in-harbours",
        "paper",
        ["https://deepai.org/publication/terns-in-harbours", "http://deepai.org/publication/terns-in-harbours/"],
    ),
    (
        "microsoft:terns-in-harbours",
        "paper",
        [
            "https://www.microsoft.com/en-us/research/publication/terns-in-harbours/",
            "https://www.microsoft.com/en-us/research/publication/terns-in-harbours/?from=a",
        ],
    ),
    (
        "oup:bioinformatics/6128680",
        "paper",
        [
            "https://academic.oup.com/bioinformatics/article/37/15/2112/6128680",
            "https://academic.oup.com/bioinformatics/article-abstract/37/15/2112/6128680",
        ],
    ),
    (
        "doi:10.1214/aos/1176344552",
        "paper",
        [
            "https://projecteuclid.org/journals/annals-of-statistics/volume-7/issue-1/A-Title/10.1214/aos/1176344552.full",
            "https://doi.org/10.1214/aos/1176344552",
        ],
    ),
    (
        "euclid:aos/1176344552",
        "paper",
        [
            "https://projecteuclid.org/euclid.aos/1176344552",
            "https://projecteuclid.org/download/pdf_1/euclid.aos/1176344552",
        ],
    ),
    (
        "pii:s0092867415005498",
        "paper",
        [
            "https://www.cell.com/cell/fulltext/S0092-8674(15)00549-8",
            "https://www.sciencedirect.com/science/article/pii/S0092867415005498",
        ],
    ),
    (
        "jstor:1723414",
        "paper",
        [
            "https://www.jstor.org/stable/1723414",
            "https://www.jstor.org/stable/pdf/1723414.pdf",
        ],
    ),
    ("nber:w7860", "paper", ["https://www.nber.org/papers/w7860", "https://www.nber.org/papers/w7860.pdf"]),
    (
        "ssrn:3518549",
        "paper",
        [
            "https://papers.ssrn.com/sol3/papers.cfm?abstract_id=3518549",
            "https://ssrn.com/abstract=3518549",
        ],
    ),
    (
        "dblp:journals/corr/RossiB14",
        "paper",
        [
            "https://dblp.org/rec/journals/corr/RossiB14",
            "https://dblp.org/rec/journals/corr/RossiB14.html",
            "https://dblp.uni-trier.de/rec/journals/corr/RossiB14.html?view=bibtex",
        ],
    ),
    (
        "eprint:2012/078",
        "paper",
        [
            "https://eprint.iacr.org/2012/078",
            "https://eprint.iacr.org/2012/078.pdf",
        ],
    ),
    (
        "mdpi:2072-4292/9/1/67",
        "paper",
        [
            "https://www.mdpi.com/2072-4292/9/1/67",
            "https://www.mdpi.com/2072-4292/9/1/67/htm",
        ],
    ),
    (
        "ijcai:2018/123",
        "paper",
        [
            "https://www.ijcai.org/proceedings/2018/123",
            "https://www.ijcai.org/Proceedings/2018/0123",
        ],
    ),
    (
        "aaai:aaai/11604",
        "paper",
        [
            "https://ojs.aaai.org/index.php/AAAI/article/view/11604",
            "https://ojs.aaai.org/index.php/AAAI/article/view/11604/11463",
        ],
    ),
    (
        "usenix:osdi14/choirs",
        "paper",
        [
            "https://www.usenix.org/conference/osdi14/presentation/choirs",
            "https://www.usenix.org/conference/osdi14/technical-sessions/presentation/choirs",
        ],
    ),
    (
        "pnas:114/13/3521",
        "paper",
        [
            "https://www.pnas.org/content/114/13/3521",
            "https://www.pnas.org/content/114/13/3521.full",
        ],
    ),
    (
        "cambridge:0A1B2C3D4E5F0A1B2C3D4E5F0A1B2C3D",
        "paper",
        [
            "https://www.cambridge.org/core/journals/choirs/article/a/0A1B2C3D4E5F0A1B2C3D4E5F0A1B2C3D",
            "https://www.cambridge.org/core/journals/choirs/article/abs/a/0A1B2C3D4E5F0A1B2C3D4E5F0A1B2C3D",
        ],
    ),
    (
        "doi:10.1038/nature14539",
        "paper",
        [
            "https://www.nature.com/articles/nature14539",
            "https://www.nature.com/articles/nature14539.pdf",
            "http://www.nature.com/nature/journal/v521/n7553/full/nature14539.html",
            "https://doi.org/10.1038/nature14539",
        ],
    ),
    (
        "doi:10.5281/zenodo.1117372",
        "dataset",
        [
            "https://zenodo.org/record/1117372",
            "https://doi.org/10.5281/zenodo.1117372",
        ],
    ),
    (
        "acl:P19-1001",
        "paper",
        [
            "https://aclanthology.org/P19-1001/",
            "https://www.aclweb.org/anthology/P19-1001.pdf",
            "http://aclweb.org/anthology/P/P19/P19-1001v2.pdf",
            "https://doi.org/10.18653/v1/p19-1001",
        ],
    ),
    (
        "acl:2020.findings-emnlp.342",
        "paper",
        ["https://aclanthology.org/2020.findings-emnlp.342.pdf", "doi:10.18653/v1/2020.findings-emnlp.342"],
    ),
    (
        "openreview:SkxKPDv5xl",
        "paper",
        [
            "https://openreview.net/forum?id=SkxKPDv5xl",
            "https://openreview.net/pdf?id=SkxKPDv5xl",
            "https://openreview.net/attachment?id=SkxKPDv5xl&name=pdf",
            "https://openreview.net/forum?referrer=%5Bhome%5D&id=SkxKPDv5xl",
        ],
    ),
    (
        "ssrn:1234567",
        "paper",
        [
            "https://papers.ssrn.com/sol3/papers.cfm?abstract_id=1234567",
            "https://papers.ssrn.com/sol3/papers.cfm?download=yes&abstract_id=1234567",
            "http://ssrn.com/abstract=1234567",
        ],
    ),
    (
        "pubmed:37506330",
        "paper",
        ["https://pubmed.ncbi.nlm.nih.gov/37506330/", "https://www.ncbi.nlm.nih.gov/pubmed/37506330"],
    ),
    (
        "pmc:10020064",
        "paper",
        [
            "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC10020064/",
            "https://pmc.ncbi.nlm.nih.gov/articles/PMC10020064/pdf/main.pdf",
            "https://europepmc.org/article/PMC/PMC10020064",
        ],
    ),
    (
        "ieee:9414713",
        "paper",
        [
            "https://ieeexplore.ieee.org/abstract/document/9414713?casa_token=x",
            "https://ieeexplore.ieee.org/document/9414713/",
            "https://ieeexplore.ieee.org/stamp/stamp.jsp?tp=&arnumber=9414713",
            "https://ieeexplore.ieee.org/iel7/9413349/9413350/09414713.pdf",
        ],
    ),
    (
        "isca:interspeech_2020/zhou20",
        "paper",
        [
            "https://www.isca-archive.org/interspeech_2020/zhou20_interspeech.html",
            "https://www.isca-speech.org/archive/pdfs/interspeech_2020/zhou20_interspeech.pdf",
            "https://isca-speech.org/archive/interspeech_2020/zhou20_interspeech.html",
        ],
    ),
    (
        "pmlr:v119/chen20j",
        "paper",
        [
            "https://proceedings.mlr.press/v119/chen20j.html",
            "http://proceedings.mlr.press/v119/chen20j/chen20j.pdf",
        ],
    ),
    (
        "jmlr:v15/srivastava14a",
        "paper",
        [
            "http://jmlr.org/papers/v15/srivastava14a.html",
            "https://www.jmlr.org/papers/volume15/srivastava14a/srivastava14a.pdf",
        ],
    ),
    (
        f"neurips:2020/{HASH}",
        "paper",
        [
            f"https://proceedings.neurips.cc/paper/2020/hash/{HASH}-Abstract.html",
            f"https://papers.nips.cc/paper_files/paper/2020/file/{HASH}-Paper-Conference.pdf",
        ],
    ),
    ("neurips:5423", "paper", ["http://papers.nips.cc/paper/5423-generative-adversarial-nets.pdf",
                               "https://papers.nips.cc/paper/5423-generative-adversarial-nets"]),
    (
        "cvf:cvpr_2018/wu_unsupervised_feature_learning_cvpr_2018",
        "paper",
        [
            "http://openaccess.thecvf.com/content_cvpr_2018/html/Wu_Unsupervised_Feature_Learning_CVPR_2018_paper.html",
            "https://openaccess.thecvf.com/content_cvpr_2018/papers/Wu_Unsupervised_Feature_Learning_CVPR_2018_paper.pdf",
        ],
    ),
    (
        "pii:s0167639312000696",
        "paper",
        [
            "https://www.sciencedirect.com/science/article/abs/pii/S0167639312000696",
            "https://www.sciencedirect.com/science/article/pii/S0167639312000696?via%3Dihub",
        ],
    ),
    (
        f"semanticscholar:{HASH}01234567",
        "paper",
        [
            f"https://www.semanticscholar.org/paper/Some-Title-Wu/{HASH}01234567",
            f"https://semanticscholar.org/paper/{HASH}01234567",
        ],
    ),
    (
        "gitlab:tozd/go/errors",
        "repository",
        ["https://gitlab.com/tozd/go/errors", "https://gitlab.com/tozd/go/Errors.git",
         "https://gitlab.com/tozd/go/errors/-/tree/main"],
    ),
    (
        "bitbucket:rj/goey",
        "repository",
        [
            "https://bitbucket.org/rj/goey",
            "https://bitbucket.org/rj/goey/src/master/",
        ],
    ),
    (
        "codeberg:anaseto/goal",
        "repository",
        [
            "https://codeberg.org/anaseto/goal",
            "https://codeberg.org/anaseto/goal/src/branch/main",
        ],
    ),
    ("gitee:a/b", "repository", ["https://gitee.com/a/b", "https://gitee.com/A/B.git"]),
    (
        "huggingface:m42-health/med42-70b",
        "model",
        [
            "https://huggingface.co/m42-health/med42-70b",
            "https://hf.co/m42-health/med42-70b/tree/main",
        ],
    ),
    (
        "huggingface:datasets/a/B",
        "dataset",
        [
            "https://huggingface.co/datasets/a/B",
            "http://www.huggingface.co/datasets/a/B/",
        ],
    ),
    (
        "youtube:G7-GQhCw8eE",
        "video",
        [
            "https://www.youtube.com/watch?v=G7-GQhCw8eE&ab_channel=CppCon",
            "https://m.youtube.com/watch?feature=share&v=G7-GQhCw8eE",
            "https://youtu.be/G7-GQhCw8eE?si=abc",
            "https://www.youtube-nocookie.com/embed/G7-GQhCw8eE",
            "https://www.youtube.com/shorts/G7-GQhCw8eE",
        ],
    ),
    (
        "https://a.org/%C3%A4~?b=1&c=2",
        "page",
        [
            "http://www.a.org:80/ä%7E/?c=2&b=1&utm_source=x#",
            "https://A.org/%c3%a4~?b=1&c=2&fbclid=3#top",
            "https://a.org./ä~///?b=1&c=2",
        ],
    ),
    ("https://xn--bcher-kva.example", "page", ["https://bücher.example/", "http://b%C3%BCcher.example"]),
    ("https://a.org:8080/A", "page", ["http://a.org:8080/A"]),
    ("https://u@a.org", "page", ["https://u@www.a.org/"]),
]  # fmt: skip

APART = [
    ("https://github.com/a/b", "https://github.com/a/b/tree/main/sub", "a folder"),
    ("https://github.com/a/b", "https://github.com/a/b/tree/develop", "another branch"),
    ("https://github.com/a/b", "https://github.com/a/b/blob/main/README.md", "a file"),
    ("https://github.com/a/b", "https://github.com/a/b/wiki", "its wiki"),
    ("https://github.com/a/b", "https://github.com/a/b/issues", "its issues"),
    ("https://github.com/a/b", "https://github.com/a/b/issues/5", "one issue"),
    ("https://github.com/a/b", "https://github.com/a/b/releases", "its releases"),
    ("https://github.com/a/b", "https://github.com/a/b#python", "a section of its README"),
    ("https://github.com/a/b", "https://github.com/a/b?tab=MIT-1-ov-file", "its license"),
    ("https://github.com/a/b", "https://github.com/a", "its owner"),
    ("https://github.com/a/b", "https://gist.github.com/a/b", "a gist"),
    ("https://github.com/a/b", "https://raw.githubusercontent.com/a/b", "raw files"),
    ("https://github.com/a/b", "https://gitlab.com/a/b", "another forge"),
    ("https://github.com/a/b", "https://b.github.io/a", "its site"),
    ("https://github.com/a/b", "https://user@github.com/a/b", "asked for as a user"),
    ("https://github.com/a/b/blob/main/X.md#L10", "https://github.com/a/b/blob/main/X.md#L20", "other lines"),
    ("https://github.com/a/b/blob/main/x.md", "https://github.com/a/b/blob/main/X.md", "paths have case"),
    ("https://gitlab.com/a/b", "https://gitlab.com/a/b/c", "a subgroup's project"),
    ("https://gitlab.com/a/b", "https://gitlab.com/a/b/-/issues", "its issues"),
    ("https://huggingface.co/a/b", "https://huggingface.co/datasets/a/b", "a data set of the same name"),
    ("https://huggingface.co/a/b", "https://huggingface.co/spaces/a/b", "a demo of the same name"),
    ("https://huggingface.co/a/b", "https://huggingface.co/a/B", "nobody says that case is nothing there"),
    ("https://arxiv.org/abs/2005.07143", "https://arxiv.org/abs/2005.07144", "two papers"),
    ("https://arxiv.org/abs/1503.4069", "https://arxiv.org/abs/1503.04069", "ids grew a digit in 2015"),
    ("https://arxiv.org/list/cs.CL/recent", "https://arxiv.org/list/cs.CL/2005", "listings"),
    ("https://arxiv.org/abs/cs/0001001", "https://arxiv.org/abs/math/0001001", "other archives"),
    ("https://aclanthology.org/P19-1001", "https://aclanthology.org/volumes/P19-1/", "its volume"),
    (
        "http://www.aclweb.org/anthology/N13-1#page=784",
        "http://www.aclweb.org/anthology/N13-1",
        "a volume's page",
    ),
    ("https://openreview.net/forum?id=a", "https://openreview.net/forum?id=A", "ids have case"),
    ("https://openreview.net/forum?id=a", "https://openreview.net/forum?id=a&noteId=b", "one review"),
    ("https://dl.acm.org/doi/10.1145/1.2", "https://dl.acm.org/doi/suppl/10.1145/1.2", "its supplement"),
    ("https://doi.org/10.1145/1", "https://doi.org/10.1145/12", "two DOIs"),
    (
        "https://doi.org/10.1145/1",
        "https://web.archive.org/web/2015/https://dl.acm.org/doi/10.1145/1",
        "a copy",
    ),
    ("https://doi.org/10.1145/1", "https://github.com/a/b/tree/main/doi/10.1145/1", "a folder so named"),
    (
        "https://pubmed.ncbi.nlm.nih.gov/1/",
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1/",
        "two numberings",
    ),
    ("https://youtu.be/G7-GQhCw8eE", "https://youtu.be/G7-GQhCw8ee", "ids have case"),
    ("https://youtu.be/G7-GQhCw8eE", "https://youtu.be/G7-GQhCw8eE?t=23s", "a moment"),
    (
        "https://youtu.be/G7-GQhCw8eE",
        "https://www.youtube.com/watch?v=G7-GQhCw8eE&list=PL1",
        "a whole course",
    ),
    ("https://a.org/#/x", "https://a.org/#/y", "routes of a script"),
    ("https://a.org/#!forum/x", "https://a.org/#!forum/y", "routes of an older script"),
    ("https://a.org/x#usage", "https://a.org/x", "a part of the page"),
    ("https://a.org/?id=1", "https://a.org/?id=2", "the query selects"),
    ("https://a.org/?a=1&a=2", "https://a.org/?a=2&a=1", "the order of equal names may matter"),
    ("https://a.org/x", "https://a.org/X", "paths have case"),
    (
        "https://kns.cnki.net/kcms/detail/detail.aspx?filename=AB1",
        "https://kns.cnki.net/kcms/detail/detail.aspx?filename=AB2",
        "two papers of one page",
    ),
    ("https://a.org/a%2Fb", "https://a.org/a/b", "an encoded slash divides nothing"),
    ("https://a.org/x", "https://b.a.org/x", "another host"),
    ("https://awww.a.org/", "https://aa.org/", "www only where the host begins"),
    ("https://a.www.a.org/", "https://a.a.org/", "www only where the host begins"),
    ("https://a.org:8080/", "https://a.org/", "another port"),
    ("https://goalkicker.com/CBook", "https://goalkicker.com/CPlusPlusBook", "two books"),
    ("https://pymotw.com/2/", "https://pymotw.com/3/", "two versions"),
    ("#usage", "#install", "two places of this page"),
    ("docs/a.md", "docs/A.md", "two files"),
]


@pytest.mark.parametrize(("key", "what", "spellings"), MEETING, ids=[key for key, _, _ in MEETING])
def test_spellings_of_one_thing_meet(key: str, what: str, spellings: list[str]) -> None:
    assert {spelling: identity(spelling) for spelling in spellings} == dict.fromkeys(spellings, key)
    assert kind(key) == what


@pytest.mark.parametrize(("one", "other", "why"), APART)
def test_different_things_stay_apart(one: str, other: str, why: str) -> None:
    assert identity(one) != identity(other), why


def test_no_two_things_of_the_tables_meet() -> None:
    for (one, _, _), (other, _, _) in combinations(MEETING, 2):
        assert identity(one) != identity(other)


def test_every_site_has_a_case() -> None:
    assert {site.name for site in SITES} == {key.partition(":")[0] for key, _, _ in MEETING} - {"https"}


@pytest.mark.parametrize(
    "url",
    [
        "https://github.com/topics/speech",
        "https://github.com/sponsors/someone",
        "https://github.com/marketplace/actions/x",
        "https://github.com/orgs/a",
        "https://gitlab.com/explore/projects",
        "https://huggingface.co/docs/transformers",
        "https://arxiv.org/list/cs.CL/recent",
        "https://www.youtube.com/playlist?list=PL1",
        "mailto:a@b.org",
        "",
    ],
)
def test_pages_of_a_site_are_pages(url: str) -> None:
    assert kind(identity(url)) == "page"


def test_a_place_in_a_repository_is_still_of_a_repository() -> None:
    assert kind(identity("https://github.com/a/b#python")) == "repository"


PIECES = """
    https:// http:// // www. github.com arxiv.org doi.org youtu.be nature.com a.org / /abs/ /doi/ 10.1145/x ;
    2005.07143v1 .git .pdf ? & = # utm_source=x v=G7-GQhCw8eE %2F %41 %% İ ä 語 : @ [ ] arxiv: doi: :443 .
    id=a /tree/main
"""
pieces = st.sampled_from([*PIECES.split(), " ", "\x1f", "\u3000", "\udcff"])
urlish = st.lists(pieces, max_size=8).map("".join) | st.text()
canonical = st.sampled_from([spelling for _, _, spellings in MEETING for spelling in spellings])


@given(urlish | canonical)
def test_a_key_is_its_own_key(url: str) -> None:
    key = identity(url)
    assert identity(key) == key
    assert kind(key) == kind(identity(key))


@given(
    canonical.filter(lambda url: "://" in url and "#" not in url), st.sampled_from(["utm_id=1", "fbclid=2"])
)
def test_tracking_changes_no_identity(url: str, parameter: str) -> None:
    assert identity(url + ("&" if "?" in url else "?") + parameter) == identity(url)


UNITS = (
    "a",
    "/",
    "&",
    "?",
    "#",
    ".",
    "-",
    "1.",
    "www.",
    "/a",
    "/a.git",
    "&id=",
    "/doi/10.1234/x",
    "/tree/main",
)
STARTS = ("", "watch?", "a/article/doi/10.1/", "content/10.1101/", "articles/")


@pytest.mark.parametrize("host", ["a.org", *sorted({site.hosts.split()[0] for site in SITES})])
def test_the_time_is_linear(host: str) -> None:
    """Some 2 MB in a fifth of a second; were one pattern quadratic, one address would take seconds."""
    addresses = [f"https://{host}/{path}{unit * (20_000 // len(unit))}!" for unit in UNITS for path in STARTS]
    check_swift(lambda: list(map(identity, addresses)), 4)


@pytest.mark.parametrize("unit", ["%", "%41", "%4", "語", "語a", "&amp;", "ä."])
def test_the_time_of_rewriting_is_linear(unit: str) -> None:
    shapes = ("https://a.org/{}", "https://{}/", "https://a.org/?{}", "doi:10.1234/{}", "arxiv:{}")
    addresses = [shape.format(unit * 20_000) for shape in shapes]
    check_swift(lambda: list(map(identity, addresses)), 4)
