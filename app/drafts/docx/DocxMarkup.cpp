// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/docx/DocxMarkup.h"

#include "drafts/docx/DocxScan.h"

#include <algorithm>

namespace morat {

const DocxTextElement *DocxMarkup::textAt(qint64 place) const {
    const auto after = std::upper_bound(
        texts.cbegin(), texts.cend(), place,
        [](qint64 at, const DocxTextElement &text) { return at < text.content.start; });
    if (after == texts.cbegin() || place > (after - 1)->content.end())
        return nullptr;
    return &*(after - 1);
}

const DocxRun *DocxMarkup::runAt(qint64 place) const {
    const auto after =
        std::upper_bound(runs.cbegin(), runs.cend(), place,
                         [](qint64 at, const DocxRun &run) { return at < run.openTag.end(); });
    // An end of a run is inside it only as far as its closing tag begins.
    if (after == runs.cbegin() || place >= (after - 1)->whole.end())
        return nullptr;
    return &*(after - 1);
}

Result<DocxMarkup> readDocxMarkup(const QByteArray &xml, const QString &name, DocxView view,
                                  const DocxStyles &styles) {
    QSet<qsizetype> unicode;
    DocxScan scan(xml, name, view, styles, unicode);
    Result<DocxMarkup> markup = scan.scan();
    if (!markup || scan.foundUnicode().isEmpty())
        return markup;
    // Somebody typed Unicode into a paragraph whose style still names the old font.
    unicode = scan.foundUnicode();
    return DocxScan(xml, name, view, styles, unicode).scan();
}

} // namespace morat
