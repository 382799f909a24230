// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/draft/Envelope.h"

#include "drafts/package/XmlCursor.h"

#include <algorithm>

namespace morat {

namespace {

/// Some programs write "/" as "\/".
enum class Slashes : quint8 { Plain, Escaped };

QByteArray jsonQuoted(const QByteArray &bytes, Slashes slashes) {
    QByteArray out;
    for (const char c : bytes) {
        if (c == '"' || c == '\\' || (c == '/' && slashes == Slashes::Escaped))
            out += '\\';
        if (c == '\n')
            out += "\\n";
        else if (c == '\r')
            out += "\\r";
        else if (c == '\t')
            out += "\\t";
        else if (uchar(c) < 0x20)
            out += "\\u" + QByteArray::number(uchar(c), 16).rightJustified(4, '0');
        else
            out += c;
    }
    return out;
}

QByteArray asciiOnly(const QByteArray &json) {
    QByteArray out;
    for (const QChar c : QString::fromUtf8(json)) {
        if (c.unicode() < 0x80)
            out += char(c.unicode());
        else
            out += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    }
    return out;
}

QByteArray quoted(const QByteArray &bytes, Quoting quoting, const QByteArray &like) {
    const Slashes slashes = like.contains("\\/") ? Slashes::Escaped : Slashes::Plain;
    switch (quoting) {
    case Quoting::JsonString:
        return jsonQuoted(bytes, slashes);
    case Quoting::JsonAscii:
        return asciiOnly(jsonQuoted(bytes, slashes));
    case Quoting::XmlText:
        return xmlEscaped(QString::fromUtf8(bytes));
    case Quoting::XmlCData:
        break;
    }
    // The end of the section is written as the end of one and the start of the next.
    return QByteArray(bytes).replace("]]>", "]]]]><![CDATA[>");
}

} // namespace

void Envelope::beginField(Quoting quoting) {
    // What belongs to no field keeps the runs of two fields apart.
    if (!m_fields.isEmpty())
        m_source += '\n';
    m_fields.append({m_source.size(), quoting});
}

void Envelope::append(QByteArrayView bytes, qint64 fileStart) {
    if (bytes.isEmpty())
        return;
    m_pieces.append(Piece{{m_source.size(), bytes.size()}, {fileStart, bytes.size()}});
    m_source += bytes;
}

void Envelope::appendEscape(QByteArrayView bytes, SourceRange file) {
    m_pieces.append(Piece{{m_source.size(), bytes.size()}, file});
    m_source += bytes;
}

const Envelope::Field &Envelope::fieldAt(qint64 place) const {
    const auto after =
        std::upper_bound(m_fields.cbegin(), m_fields.cend(), place,
                         [](qint64 value, const Field &field) { return value < field.start; });
    return after == m_fields.cbegin() ? m_fields.first() : *(after - 1);
}

qint64 Envelope::startInFile(qint64 place) const {
    const auto piece =
        std::upper_bound(m_pieces.cbegin(), m_pieces.cend(), place,
                         [](qint64 value, const Piece &each) { return value < each.source.end(); });
    if (piece == m_pieces.cend())
        return endInFile(place);
    if (piece->source.length != piece->file.length)
        return piece->file.start;
    return piece->file.start + std::max<qint64>(0, place - piece->source.start);
}

qint64 Envelope::endInFile(qint64 place) const {
    const auto after =
        std::lower_bound(m_pieces.cbegin(), m_pieces.cend(), place,
                         [](const Piece &each, qint64 value) { return each.source.start < value; });
    if (after == m_pieces.cbegin())
        return m_pieces.isEmpty() ? 0 : m_pieces.first().file.start;
    const Piece &piece = *(after - 1);
    if (piece.source.length != piece.file.length)
        return piece.file.end();
    return std::min(piece.file.start + place - piece.source.start, piece.file.end());
}

SourceRange Envelope::inFile(SourceRange run) const {
    if (run.isEmpty()) {
        const bool first = run.start == fieldAt(run.start).start;
        return {first ? startInFile(run.start) : endInFile(run.start), 0};
    }
    const qint64 start = startInFile(run.start);
    return {start, std::max<qint64>(0, endInFile(run.end()) - start)};
}

ByteChange Envelope::inFile(const ByteChange &change, const QByteArray &like) const {
    ByteChange changed{inFile(change.range),
                       quoted(change.bytes, fieldAt(change.range.start).quoting, like)};
    // What says nothing in the source stays in the file.
    auto piece =
        std::lower_bound(m_pieces.cbegin(), m_pieces.cend(), change.range.start,
                         [](const Piece &each, qint64 value) { return each.source.start < value; });
    for (; piece != m_pieces.cend() && piece->source.start <= change.range.end(); ++piece) {
        const bool isWithin =
            piece->file.start >= changed.range.start && piece->file.end() <= changed.range.end();
        if (piece->source.isEmpty() && isWithin)
            changed.bytes += like.mid(piece->file.start, piece->file.length);
    }
    return changed;
}

} // namespace morat
