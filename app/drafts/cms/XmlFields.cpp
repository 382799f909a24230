// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/cms/XmlFields.h"

#include "drafts/charsets/Decoding.h"
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

QList<SourceRange> forbiddenCharacters(const QByteArray &xml) {
    static const QRegularExpression written(
        u"\\A&#(?:x0*(?:[0-8bcefBCEF]|1[0-9a-fA-F])|0*(?:[0-8]|1[124-9]|2[0-9]|3[01]));"_s);
    constexpr qsizetype longestWritten = 20;
    QList<SourceRange> places;
    const auto add = [&places](qsizetype at, qsizetype length) {
        if (!places.isEmpty() && places.last().end() == at)
            places.last().length += length;
        else
            places.append({at, length});
    };
    bool isCData = false;
    for (qsizetype at = 0; at < xml.size() && places.size() <= mostForbiddenPlaces; ++at) {
        const char c = xml[at];
        if (uchar(c) < 0x20) {
            if (!isXmlSpace(c))
                add(at, 1);
        } else if (c == '<' && !isCData) {
            isCData = QByteArrayView(xml).sliced(at).startsWith("<![CDATA[");
        } else if (c == ']' && isCData) {
            isCData = !QByteArrayView(xml).sliced(at).startsWith("]]>");
        } else if (c == '&' && !isCData) {
            const auto match = written.match(QString::fromLatin1(xml.mid(at, longestWritten)));
            if (match.hasMatch())
                add(at, match.capturedLength());
        } else if (c == '\xef' && (QByteArrayView(xml).sliced(at).startsWith("\xef\xbf\xbe") ||
                                   QByteArrayView(xml).sliced(at).startsWith("\xef\xbf\xbf"))) {
            add(at, 3);
        }
    }
    return places;
}

Result<QList<SourceRange>> placesToSkip(const QByteArray &xml) {
    QList<SourceRange> places = forbiddenCharacters(xml);
    if (places.size() > mostForbiddenPlaces)
        return failure(DraftTr::tr("The article has control characters in more than %1 places; "
                                   "that is no article.")
                           .arg(mostForbiddenPlaces));
    return places;
}

QByteArray blankedAt(QByteArray xml, const QList<SourceRange> &places) {
    for (const SourceRange &place : places)
        xml.replace(place.start, place.length, QByteArray(place.length, ' '));
    return xml;
}

namespace {

/// Of the pieces, which stand in the file byte by byte, these places are read as `bytes`.
void readAs(XmlField &field, const QList<SourceRange> &places, const QByteArray &bytes) {
    QList<XmlField::Piece> pieces;
    auto place = places.cbegin();
    for (XmlField::Piece &piece : field.pieces) {
        while (place != places.cend() && place->start < piece.file.start)
            ++place;
        // A piece that is none of an escape stands in the file byte by byte.
        for (; !piece.isEscape && place != places.cend() && place->end() <= piece.file.end();
             ++place) {
            const qint64 before = place->start - piece.file.start;
            if (before > 0)
                pieces.append({piece.bytes.first(before), {piece.file.start, before}, false});
            pieces.append({bytes, *place, true});
            piece.bytes.remove(0, before + place->length);
            piece.file = {place->end(), piece.file.end() - place->end()};
        }
        if (!piece.bytes.isEmpty() || piece.isEscape)
            pieces.append(std::move(piece));
    }
    field.pieces = std::move(pieces);
}

} // namespace

void leaveOut(XmlField &field, const QList<SourceRange> &places) {
    readAs(field, places, {});
}

QList<SourceRange> damagedPlaces(const QByteArray &xml) {
    QList<SourceRange> places;
    if (!isMostlyUtf8(xml))
        return places;
    for (qsizetype at = damagedByte(xml, 0); at < xml.size(); at = damagedByte(xml, at + 1))
        places.append({at, 1});
    return places;
}

void showLost(XmlField &field, const QList<SourceRange> &places) {
    readAs(field, places, "\xef\xbf\xbd");
}

QString skippedName(const QString &first, const QList<SourceRange> &places) {
    return u"%1 (%2)"_s.arg(DraftTr::tr("control characters, the first at %1").arg(first))
        .arg(places.size());
}

QString controlCharacterIn(const QByteArray &bytes, SourceRange range) {
    const QList<SourceRange> places = forbiddenCharacters(bytes.mid(range.start, range.length));
    if (places.isEmpty())
        return {};
    const QByteArray before = bytes.first(range.start + places.first().start);
    const qsizetype line = before.lastIndexOf('\n') + 1;
    return DraftTr::tr("line %1, column %2")
        .arg(before.count('\n') + 1)
        .arg(QString::fromUtf8(before.sliced(line)).size() + 1);
}

} // namespace morat
