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
    qsizetype at = after - runs.cbegin() - 1;
    while (at >= 0 && place >= runs.at(at).whole.end())
        at = runs.at(at).outer;
    return at < 0 ? nullptr : &runs.at(at);
}

Result<DocxMarkup> readDocxMarkup(const QByteArray &xml, const QString &name, DocxView view,
                                  const DocxStyles &styles, const QSet<qsizetype> &unicode) {
    return readDocxMarkup(xml, {{name, {0, xml.size()}}}, view, styles, unicode);
}

Result<DocxMarkup> readDocxMarkup(const QByteArray &source, const QList<DocxPart> &parts,
                                  DocxView view, const DocxStyles &styles,
                                  const QSet<qsizetype> &unicode) {
    DocxScan scan(source, view, styles, unicode);
    for (const DocxPart &part : parts) {
        XmlCursor cursor(source, part.name, part.range);
        scan.beginPart(cursor, part.story);
        const Result<void> read =
            goThrough(cursor, [&scan](XmlCursor::Token token) { return scan.take(token); });
        if (!read)
            return tl::make_unexpected(read.error());
        scan.endPart();
    }
    // Somebody typed Unicode into a paragraph whose style still names the old font.
    if (unicode.isEmpty() && !scan.foundUnicode().isEmpty())
        return readDocxMarkup(source, parts, view, styles, scan.foundUnicode());
    return scan.finish();
}

} // namespace morat
