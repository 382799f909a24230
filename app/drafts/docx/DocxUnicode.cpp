// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/docx/DocxUnicode.h"

#include "drafts/docx/DocxReading.h"
#include "drafts/draft/ByteChanges.h"
#include "drafts/package/XmlCursor.h"
#include "drafts/source/SourceChanges.h"
#include "drafts/translation/DraftTr.h"

namespace morat {

namespace {

/// What the font shows for the content of a text element, as XML.
std::optional<QByteArray> unicodeContent(const QByteArray &xml, SourceRange content,
                                         const LegacyFont &font) {
    const auto parts = xmlTexts(xml, content);
    if (!parts)
        return {};
    QString text;
    for (const XmlText &part : *parts)
        text += part.text;
    QString shown;
    for (const ShownText &piece : shownIn(font, text))
        shown += piece.text;
    return xmlEscaped(shown);
}

/// The change that gives the run a font of Unicode: in its w:rPr, after the style.
ByteChange fontChange(const DocxMarkup &markup, const DocxRun &run, const QByteArray &xml,
                      const QString &font) {
    const QByteArray w = markup.prefix.isEmpty() ? QByteArray() : markup.prefix.toUtf8() + ':';
    const QByteArray name = font.toUtf8();
    const QByteArray fonts = '<' + w + "rFonts " + w + "ascii=\"" + name + "\" " + w + "hAnsi=\"" +
                             name + "\" " + w + "cs=\"" + name + "\"/>";
    if (!run.fonts.isEmpty())
        return {run.fonts, fonts};
    const QByteArray properties = xml.mid(run.properties.start, run.properties.length);
    const QByteArray whole = '<' + w + "rPr>" + fonts + "</" + w + "rPr>";
    if (run.properties.isEmpty())
        return {{run.openTag.end(), 0}, whole};
    if (properties.endsWith("/>") && properties.count('<') == 1)
        return {run.properties, whole};
    return {{run.fontsPlace, 0}, fonts};
}

} // namespace

Result<QByteArray> docxInUnicode(const Draft &draft) {
    const DocxReading &reading = docxReading(draft);
    const DocxMarkup &markup = reading.markup;
    QList<ByteChange> changes;
    QList<qsizetype> runs;
    for (const DocxTextElement &text : markup.texts) {
        const DocxRun &run = markup.runs.at(text.run);
        if (!run.legacyFont)
            continue;
        const auto content = unicodeContent(draft.source, text.content, *run.legacyFont);
        if (!content || draft.source.mid(text.content.start, text.content.length).contains("<"))
            return failure(DraftTr::tr("The document's text is damaged."));
        changes.append({text.content, *content});
        if (!runs.contains(text.run))
            runs.append(text.run);
    }
    for (const qsizetype run : std::as_const(runs))
        changes.append(fontChange(markup, markup.runs.at(run), draft.source,
                                  unicodeFontLike(*markup.runs.at(run).legacyFont)));
    return applyChanges(draft.source, changes)
        .and_then([&](const QByteArray &document) { return changedMembers(draft, document); })
        .and_then([&](const ZipPackage::Contents &changed) {
            return reading.package.withMembers(changed);
        });
}

} // namespace morat
