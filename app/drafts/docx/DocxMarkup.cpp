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
                                  const DocxStyles &styles, const QSet<qsizetype> &unicode) {
    XmlCursor cursor(xml, name);
    DocxScan scan(xml, cursor, view, styles, unicode);
    const Result<void> read =
        goThrough(cursor, [&scan](XmlCursor::Token token) { return scan.take(token); });
    if (!read)
        return tl::make_unexpected(read.error());
    // Somebody typed Unicode into a paragraph whose style still names the old font.
    if (unicode.isEmpty() && !scan.foundUnicode().isEmpty())
        return readDocxMarkup(xml, name, view, styles, scan.foundUnicode());
    return scan.finish();
}

} // namespace morat
