// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/cms/DraftFields.h"

#include "drafts/html/HtmlFragment.h"
#include "drafts/html/HtmlNotation.h"
#include "drafts/package/DocumentLimits.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

void appendLines(DraftParts &parts, const QByteArray &field, qint64 start) {
    const QString text = QString::fromUtf8(field);
    static const QRegularExpression lineBreak(u"\r\n|[\n\r\u2028\u2029]"_s);
    qint64 place = start;
    for (qsizetype at = 0; at < text.size();) {
        const QRegularExpressionMatch match = lineBreak.match(text, at);
        const qsizetype end = match.hasMatch() ? match.capturedStart() : text.size();
        const QStringView line = QStringView(text).sliced(at, end - at);
        MappedText mapped(Charset::Utf8);
        mapped.appendTextAt(line, place);
        parts.composition.count(line);
        MappedText::Composed composed = mapped.compose();
        BlockOrigin origin;
        const qint64 lineEnd = place + encodedLength(line, Charset::Utf8);
        const qint64 next = lineEnd + encodedLength(match.captured(), Charset::Utf8);
        origin.source = std::move(composed.map);
        origin.whole = {place, next - place};
        origin.separator = {lineEnd, next - lineEnd};
        origin.split = field.contains("\r\n") ? "\r\n" : "\n";
        Block block;
        block.text = std::move(composed.text);
        if (block.text.trimmed().isEmpty())
            block.kind = BlockKind::Blank;
        parts.blocks.append(std::move(block));
        parts.origins.append(std::move(origin));
        place = next;
        at = match.hasMatch() ? match.capturedEnd() : text.size();
    }
    if (!field.isEmpty() && !parts.origins.isEmpty())
        parts.origins.last().separator = {};
}

/// The page with shortcodes turned into comments of the same length, so that the parser sees no
/// text in them, and the places between [caption] and [/caption].
struct WithoutShortcodes {
    QByteArray page;
    QList<SourceRange> captions;
};

WithoutShortcodes withoutShortcodes(QByteArray page) {
    static const QRegularExpression shortcode(
        u"\\[(/?)([a-z][a-z0-9_]*(?:-[a-z0-9_]+)*)(\\s[^\\[\\]<>]*)?\\]"_s);
    static const QStringList withoutAttributes{u"gallery"_s, u"playlist"_s, u"embed"_s,
                                               u"caption"_s, u"video"_s,    u"audio"_s};
    WithoutShortcodes result;
    // Letters are bytes here: the marks are ASCII.
    const QString bytes = QString::fromLatin1(page);
    qint64 caption = -1;
    for (auto codes = shortcode.globalMatch(bytes); codes.hasNext();) {
        const QRegularExpressionMatch code = codes.next();
        const bool closes = !code.captured(1).isEmpty();
        const QString name = code.captured(2);
        if (!closes && !code.captured(3).contains(u'=') && !withoutAttributes.contains(name))
            continue;
        page[code.capturedStart()] = '<';
        page[code.capturedStart() + 1] = '!';
        page[code.capturedEnd() - 1] = '>';
        if (name != "caption"_L1)
            continue;
        if (closes && caption >= 0)
            result.captions.append({caption, code.capturedStart() - caption});
        caption = closes ? -1 : code.capturedEnd();
    }
    result.page = std::move(page);
    return result;
}

Result<void> appendHtml(DraftParts &parts, const QByteArray &field, qint64 start, FieldText text,
                        StruckOut struckOut) {
    QByteArray page = field;
    QList<SourceRange> captions;
    HtmlDialect dialect = text == FieldText::Xhtml ? HtmlDialect::Xhtml : HtmlDialect::Page;
    if (text == FieldText::WordPress) {
        WithoutShortcodes without = withoutShortcodes(field);
        page = std::move(without.page);
        captions = std::move(without.captions);
        if (!page.contains("<!-- wp:"))
            dialect = HtmlDialect::AutoParagraphs;
    }
    Result<DraftParts> html =
        readHtmlFragment(Utf8Places(page, Charset::Utf8, start), dialect, struckOut);
    if (!html)
        return tl::make_unexpected(html.error());
    for (qsizetype i = 0; i < html->blocks.size(); ++i) {
        Block &block = html->blocks[i];
        const auto first = html->origins.at(i).source.insertionPoint(block.text, 0);
        const auto holds = [&](const SourceRange &caption) {
            return first && *first - start >= caption.start && *first - start < caption.end();
        };
        if (block.kind == BlockKind::Paragraph &&
            std::any_of(captions.cbegin(), captions.cend(), holds))
            block.kind = BlockKind::Caption;
    }
    appendParts(parts, std::move(*html));
    return {};
}

} // namespace

Result<Draft> readFields(Envelope envelope, const QList<DraftField> &fields, PageExtent extent,
                         QList<qsizetype> *firstBlocks) {
    // In UTF-8 a character takes at least a byte.
    if (envelope.source().size() > mostDocumentCharacters) {
        const auto within = canGoOn({.characters = QString::fromUtf8(envelope.source()).size()});
        if (!within)
            return tl::make_unexpected(within.error());
    }
    DraftParts parts;
    for (const DraftField &field : fields) {
        const QByteArray content = envelope.source().mid(field.source.start, field.source.length);
        const qsizetype first = parts.blocks.size();
        if (firstBlocks != nullptr)
            firstBlocks->append(first);
        if (field.text == FieldText::Lines) {
            appendLines(parts, content, field.source.start);
        } else if (const auto done = appendHtml(parts, content, field.source.start, field.text,
                                                struckOutIn(extent));
                   !done) {
            return tl::make_unexpected(done.error());
        }
        for (qsizetype i = first; i < parts.blocks.size(); ++i) {
            if (field.kind && parts.blocks[i].kind == BlockKind::Paragraph)
                parts.blocks[i].kind = *field.kind;
        }
    }
    Draft draft = draftOf(std::move(parts), &htmlNotation());
    noteStruckOut(draft, extent == PageExtent::AsExport ? extent : PageExtent::Article);
    draft.source = envelope.source();
    draft.storage = FieldsOfFile{std::move(envelope), {}, {}, {}, {}};
    return draft;
}

} // namespace morat
