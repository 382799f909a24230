// SPDX-License-Identifier: GPL-3.0-or-later
#include "serve/protocol/AnnotatedText.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// JSON can name halves of surrogate pairs and the letter zero, which no text file has, and a first
/// letter could be taken for a byte order mark; none may move what stands behind it.
QString withoutBrokenUnits(QString text) {
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
        else if (text[i].isSurrogate() || text[i].isNull())
            text[i] = QChar::ReplacementCharacter;
        else if (text[i] == QChar::ByteOrderMark)
            text[i] = u'\u200B';
    }
    return text;
}

} // namespace

AnnotatedText::AnnotatedText(const QString &text) {
    appendText(text);
}

void AnnotatedText::appendText(QString text) {
    m_original += text;
    text = withoutBrokenUnits(std::move(text));
    // Piece by piece, as short ones are found faster.
    constexpr qsizetype piece = 4096;
    const qsizetype start = m_original.size() - text.size();
    for (qsizetype at = 0; at < text.size(); at += piece) {
        const qsizetype length = std::min(piece, text.size() - at);
        m_map.appendVerbatim(length, {start + at, length});
    }
    m_checked += text;
}

void AnnotatedText::appendMarkup(const QString &markup, QString readAs) {
    const qsizetype start = m_original.size();
    m_original += markup;
    readAs = withoutBrokenUnits(std::move(readAs));
    m_map.appendAtomic(readAs.size(), {start, markup.size()});
    m_checked += readAs;
}

Result<AnnotatedText> AnnotatedText::from(const QJsonArray &annotation) {
    AnnotatedText text;
    for (const auto &value : annotation) {
        const QJsonObject piece = value.toObject();
        if (piece.contains("text"_L1) && !piece.contains("markup"_L1))
            text.appendText(piece.value("text"_L1).toString());
        else if (piece.contains("markup"_L1) && !piece.contains("text"_L1))
            text.appendMarkup(piece.value("markup"_L1).toString(),
                              piece.value("interpretAs"_L1).toString());
        else
            return failure(u"each piece of 'annotation' has either 'text' or 'markup'"_s);
    }
    return text;
}

TextRange AnnotatedText::inOriginal(TextRange range) const {
    const QList<SourceRange> runs = m_map.runs(m_checked, range);
    if (runs.isEmpty()) {
        const auto at = m_map.insertionPoint(m_checked, range.start);
        return {at ? qsizetype(*at) : 0, 0};
    }
    return {qsizetype(runs.first().start), qsizetype(runs.last().end() - runs.first().start)};
}

} // namespace morat
