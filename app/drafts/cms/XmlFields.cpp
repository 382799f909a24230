// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/cms/XmlFields.h"

#include "drafts/translation/DraftTr.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Up to the end of the element.
void readField(const QByteArray &document, XmlCursor &cursor, XmlField &field) {
    int depth = 1;
    field.inner = {cursor.range().end(), 0};
    for (auto token = cursor.next(); token != XmlCursor::Token::End; token = cursor.next()) {
        const SourceRange range = cursor.range();
        if (token == XmlCursor::Token::StartTag) {
            ++depth;
            field.hasMarkup = true;
        } else if (token == XmlCursor::Token::EndTag) {
            if (--depth == 0) {
                field.inner.length = std::max<qint64>(0, range.start - field.inner.start);
                return;
            }
        } else if (token == XmlCursor::Token::CData) {
            const SourceRange content = cursor.cDataContent();
            const QByteArray bytes = document.mid(content.start, content.length);
            field.isDamaged = field.isDamaged || QString::fromUtf8(bytes).toUtf8() != bytes;
            field.hasCData = true;
            field.pieces.append({bytes, content, false});
        } else if (!cursor.bytes().trimmed().isEmpty()) {
            const auto texts = xmlTexts(document, range);
            field.isDamaged = field.isDamaged || !texts;
            field.hasText = true;
            for (const XmlText &text : texts.value_or(QList<XmlText>()))
                field.pieces.append({text.text.toUtf8(), text.source, text.isEntity});
        }
    }
}

bool isXmlSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

} // namespace

void XmlField::trim() {
    while (!pieces.isEmpty() && !pieces.first().isEscape && !pieces.first().bytes.isEmpty() &&
           isXmlSpace(pieces.first().bytes.front())) {
        Piece &piece = pieces.first();
        piece.bytes.remove(0, 1);
        piece.file = {piece.file.start + 1, piece.file.length - 1};
    }
    while (!pieces.isEmpty() && !pieces.last().isEscape && !pieces.last().bytes.isEmpty() &&
           isXmlSpace(pieces.last().bytes.back())) {
        pieces.last().bytes.chop(1);
        --pieces.last().file.length;
    }
}

std::optional<QList<XmlField>> readXmlFields(const QByteArray &document, QStringView itemTag,
                                             int count, int (*which)(const XmlCursor &tag)) {
    XmlCursor cursor(document, {});
    QList<XmlField> found(count);
    int depth = 0;
    int itemDepth = -1;
    for (auto token = cursor.next(); token != XmlCursor::Token::End; token = cursor.next()) {
        if (token == XmlCursor::Token::EndTag)
            --depth;
        if (token != XmlCursor::Token::StartTag)
            continue;
        ++depth;
        if (itemDepth < 0 && cursor.name() == itemTag)
            itemDepth = depth;
        if (itemDepth < 0 || depth != itemDepth + 1)
            continue;
        const int number = which(cursor);
        if (number < 0 || !found[number].pieces.isEmpty() || found[number].hasMarkup)
            continue;
        found[number].type = cursor.attribute(u"type").toLower();
        readField(document, cursor, found[number]);
        --depth;
    }
    if (cursor.failure())
        return {};
    return found;
}

SourceRange appendXmlField(Envelope &envelope, const XmlField &field, qint64 shift) {
    envelope.beginField(field.hasCData ? Quoting::XmlCData : Quoting::XmlText);
    for (const XmlField::Piece &piece : field.pieces) {
        const SourceRange file{piece.file.start + shift, piece.file.length};
        if (piece.isEscape)
            envelope.appendEscape(piece.bytes, file);
        else
            envelope.append(piece.bytes, file.start);
    }
    const qint64 start = envelope.fieldStart();
    return {start, envelope.source().size() - start};
}

QString controlCharacterIn(const QByteArray &bytes, SourceRange range) {
    const auto from = bytes.cbegin() + range.start;
    const auto to = bytes.cbegin() + range.end();
    const auto found =
        std::find_if(from, to, [](char c) { return uchar(c) < 0x20 && !isXmlSpace(c); });
    qsizetype place = found == to ? -1 : found - bytes.cbegin();
    static const QRegularExpression written(
        u"&#(?:x0*(?:[0-8bcefBCEF]|1[0-9a-fA-F])|0*(?:[0-8]|1[124-9]|2[0-9]|3[01]));"_s);
    const auto match = written.match(QString::fromLatin1(bytes.mid(range.start, range.length)));
    if (match.hasMatch() && (place < 0 || range.start + match.capturedStart() < place))
        place = range.start + match.capturedStart();
    if (place < 0)
        return {};
    const QByteArray before = bytes.first(place);
    const qsizetype line = before.lastIndexOf('\n') + 1;
    return DraftTr::tr("line %1, column %2")
        .arg(before.count('\n') + 1)
        .arg(QString::fromUtf8(before.sliced(line)).size() + 1);
}

} // namespace morat
