// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/source/MappedText.h"

#include "text/Folding.h"

#include <QHash>
#include <QVarLengthArray>

#include <algorithm>

namespace morat {

namespace {

bool isMark(char32_t code) {
    if (code < 0x300)
        return false;
    switch (QChar::category(code)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
        return true;
    default:
        return code >= 0x1160 && code <= 0x11ff; // Hangul vowels and finals
    }
}

/// NFC of clusters, remembered: a decomposed draft repeats some hundreds of them.
class ClusterComposer {
public:
    QString compose(QStringView cluster) {
        if (cluster.size() > 4)
            return composed(cluster);
        quint64 key = 0;
        for (const QChar c : cluster)
            key = key << 16 | c.unicode();
        if (m_known.size() > 10000)
            m_known.clear();
        QString &known = m_known[key];
        if (known.isEmpty())
            known = composed(cluster);
        return known;
    }

private:
    QHash<quint64, QString> m_known;
};

bool isReserved(QChar c) {
    return c == u'\uFFFC' || c == u'\uFDD0' || c == u'\uFDD1';
}

} // namespace

bool startsCluster(QStringView text, qsizetype offset) {
    const QChar c = text[offset];
    if (c.unicode() < 0x300)
        return true;
    if (c.isLowSurrogate())
        return offset == 0 || !text[offset - 1].isHighSurrogate();
    if (c.isHighSurrogate() && offset + 1 < text.size())
        return !isMark(QChar::surrogateToUcs4(c, text[offset + 1]));
    return !isMark(c.unicode());
}

void CompositionCount::count(QStringView text) {
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c < 0xc0)
            continue;
        // The marks of Vietnamese: grave, acute, circumflex, tilde, breve, hook, horn, dot below.
        if (c >= 0x300 && c <= 0x323)
            ++decomposed;
        else if (c < 0x2000 && QChar::decompositionTag(c) == QChar::Canonical)
            ++composed;
    }
}

void MappedText::appendVerbatim(QStringView text, qint64 sourceStart) {
    // Short pieces, so that a place inside one is found by counting few units.
    constexpr qsizetype longest = 4096;
    while (!text.isEmpty()) {
        qsizetype length = std::min(longest, text.size());
        if (length < text.size() && text[length].isLowSurrogate())
            --length;
        const QStringView part = text.first(length);
        const qint64 sourceLength = measure(part);
        m_pieces.append({m_raw.size(), length, {sourceStart, sourceLength}, false});
        m_raw += part;
        sourceStart += sourceLength;
        text = text.sliced(length);
    }
}

void MappedText::appendAtomic(QStringView text, SourceRange source) {
    if (text.isEmpty())
        return;
    m_pieces.append({m_raw.size(), text.size(), source, true});
    m_raw += text;
}

void MappedText::appendTextAt(QStringView text, qint64 sourceStart) {
    while (!text.isEmpty()) {
        const auto reserved = std::find_if(text.cbegin(), text.cend(), isReserved);
        const QStringView plain = text.first(reserved - text.cbegin());
        appendVerbatim(plain, sourceStart);
        sourceStart += measure(plain);
        text = text.sliced(plain.size());
        if (!text.isEmpty()) {
            const qint64 length = measure(text.first(1));
            appendAtomic(u"\uFFFD", {sourceStart, length});
            sourceStart += length;
            text = text.sliced(1);
        }
    }
}

qint64 MappedText::measure(QStringView text) const {
    return encodedLength(text, m_charset);
}

qsizetype MappedText::pieceAt(qsizetype offset) const {
    const auto after = std::upper_bound(
        m_pieces.cbegin(), m_pieces.cend(), offset,
        [](qsizetype place, const Piece &piece) { return place < piece.text + piece.textLength; });
    return after - m_pieces.cbegin();
}

MappedText::Piece MappedText::partOf(const Piece &piece, TextRange range) const {
    if (piece.atomic)
        return piece;
    const qsizetype from = std::max(range.start, piece.text);
    const qsizetype to = std::min(range.end(), piece.text + piece.textLength);
    const QStringView raw = m_raw;
    return {from,
            to - from,
            {piece.source.start + measure(raw.sliced(piece.text, from - piece.text)),
             measure(raw.sliced(from, to - from))},
            false};
}

void MappedText::appendFrom(const MappedText &other, TextRange range) {
    for (qsizetype i = other.pieceAt(range.start);
         i < other.m_pieces.size() && other.m_pieces[i].text < range.end(); ++i) {
        const Piece &piece = other.m_pieces[i];
        // An atomic piece is taken with its first unit.
        if (piece.atomic && piece.text < range.start)
            continue;
        Piece part = other.partOf(piece, range);
        const QStringView text = QStringView(other.m_raw).sliced(part.text, part.textLength);
        part.text = m_raw.size();
        m_raw += text;
        m_pieces.append(part);
    }
}

std::optional<SourceRange> MappedText::contiguous(TextRange range) const {
    std::optional<SourceRange> run;
    for (qsizetype i = pieceAt(range.start); i < m_pieces.size() && m_pieces[i].text < range.end();
         ++i) {
        const Piece part = partOf(m_pieces[i], range);
        if (part.text < range.start || part.text + part.textLength > range.end())
            return {};
        if (run && run->end() != part.source.start)
            return {};
        run = {run ? run->start : part.source.start,
               part.source.end() - (run ? run->start : part.source.start)};
    }
    return run;
}

qsizetype MappedText::Composed::fromRaw(qsizetype offset) const {
    const auto after = std::upper_bound(
        changes.cbegin(), changes.cend(), offset,
        [](qsizetype value, const Changed &change) { return value < change.raw.end(); });
    if (after == changes.cbegin())
        return std::min(offset, text.size());
    const Changed &change = *(after - 1);
    return std::min(change.text.end() + (offset - change.raw.end()), text.size());
}

SourceMap MappedText::Composed::mapToRaw(qsizetype start) const {
    SourceMap back(Unit::Utf16Units);
    qsizetype at = 0; // in text
    qsizetype raw = 0;
    for (const Changed &change : changes) {
        const qsizetype length = change.text.start - at;
        back.appendVerbatim(length, {start + raw, length});
        back.appendAtomic(change.text.length, {start + change.raw.start, change.raw.length});
        at = change.text.end();
        raw = change.raw.end();
    }
    back.appendVerbatim(text.size() - at, {start + raw, text.size() - at});
    back.squeeze();
    return back;
}

qsizetype MappedText::clusterEnd(qsizetype at, qsizetype piece) const {
    qsizetype end = at + 1;
    for (;;) {
        while (end < m_raw.size() && !startsCluster(m_raw, end))
            ++end;
        // An atomic piece of several units is taken whole.
        while (m_pieces[piece].text + m_pieces[piece].textLength < end)
            ++piece;
        const qsizetype pieceEnd = m_pieces[piece].text + m_pieces[piece].textLength;
        if (!m_pieces[piece].atomic || pieceEnd == end)
            return end;
        end = pieceEnd;
    }
}

MappedText::Composed MappedText::compose() const {
    Composed result;
    result.map = SourceMap(unitOf(m_charset));
    // Most drafts are composed, which is told quickly; a combining mark of Vietnamese tells the
    // opposite sooner.
    const bool decomposed = std::any_of(m_raw.cbegin(), m_raw.cend(), [](QChar c) {
        return c.unicode() >= 0x300 && c.unicode() <= 0x323;
    });
    if (!decomposed && composed(m_raw) == m_raw) {
        result.text = m_raw;
        for (const Piece &piece : m_pieces) {
            if (piece.atomic)
                result.map.appendAtomic(piece.textLength, piece.source);
            else
                result.map.appendVerbatim(piece.textLength, piece.source);
        }
        return result;
    }

    // `piece` and `into` go along with `at`: the piece that holds it and the source units before
    // it inside that piece.
    qsizetype piece = 0;
    qint64 into = 0;
    const auto take = [&](qsizetype from, qsizetype to, auto &&visit) {
        while (from < to) {
            const Piece &p = m_pieces[piece];
            const qsizetype end = std::min(to, p.text + p.textLength);
            const qint64 length =
                p.atomic ? p.source.length : measure(QStringView(m_raw).sliced(from, end - from));
            visit(end - from, p.atomic ? p.source : SourceRange{p.source.start + into, length},
                  p.atomic);
            into += length;
            from = end;
            if (from == p.text + p.textLength) {
                ++piece;
                into = 0;
            }
        }
    };

    // Whether an atomic piece is cut at the offset.
    const auto insideAtomic = [&](qsizetype offset) {
        qsizetype holding = piece;
        while (holding < m_pieces.size() &&
               m_pieces[holding].text + m_pieces[holding].textLength <= offset)
            ++holding;
        return holding < m_pieces.size() && m_pieces[holding].atomic &&
               m_pieces[holding].text < offset;
    };
    thread_local ClusterComposer composer;
    result.text.reserve(m_raw.size());
    for (qsizetype at = 0; at < m_raw.size();) {
        // Letters without marks, which NFC leaves alone, are taken together.
        qsizetype plain = at;
        while (plain < m_raw.size() && m_raw[plain].unicode() < 0x300 &&
               (plain + 1 == m_raw.size() || startsCluster(m_raw, plain + 1)))
            ++plain;
        if (plain > at && !insideAtomic(plain)) {
            take(at, plain, [&](qsizetype length, SourceRange source, bool atomic) {
                if (atomic)
                    result.map.appendAtomic(length, source);
                else
                    result.map.appendVerbatim(length, source);
            });
            result.text += QStringView(m_raw).sliced(at, plain - at);
            at = plain;
            continue;
        }
        const qsizetype end = clusterEnd(at, piece);
        const QStringView cluster = QStringView(m_raw).sliced(at, end - at);
        const bool simple = cluster.size() == 1 && cluster[0].unicode() < 0x300;
        const QString composed = simple ? QString() : composer.compose(cluster);
        // Where the parts lie, joined when they touch.
        struct Part {
            qsizetype textLength;
            SourceRange source;
            bool atomic;
        };
        QVarLengthArray<Part, 8> parts;
        take(at, end, [&](qsizetype length, SourceRange source, bool atomic) {
            parts.append({length, source, atomic});
        });
        bool together = true;
        for (qsizetype i = 1; i < parts.size(); ++i)
            together = together && parts[i].source.start == parts[i - 1].source.end();
        if (simple || composed == cluster || !together) {
            for (const Part &part : parts) {
                if (part.atomic)
                    result.map.appendAtomic(part.textLength, part.source);
                else
                    result.map.appendVerbatim(part.textLength, part.source);
            }
            result.text += cluster;
        } else {
            const qint64 start = parts.first().source.start;
            result.map.appendAtomic(composed.size(), {start, parts.last().source.end() - start});
            result.text += composed;
            result.changes.append(Composed::Changed{
                {at, end - at}, {result.text.size() - composed.size(), composed.size()}});
        }
        at = end;
    }
    result.map.squeeze();
    result.text.squeeze();
    return result;
}

} // namespace morat
