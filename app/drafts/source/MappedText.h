// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/charsets/Decoding.h"
#include "drafts/draft/Draft.h"
#include "text/SourceMap.h"

#include <QList>
#include <QString>

namespace morat {

/// How often a draft writes letters with marks as one code point, and how often as base and mark.
struct CompositionCount {
    qsizetype composed = 0;
    qsizetype decomposed = 0;

    void count(QStringView text);
    [[nodiscard]] Composition majority() const {
        return decomposed > composed ? Composition::Decomposed : Composition::Composed;
    }
};

/// A block's text while it is being read: first as the source has it, then composed (NFC) with
/// its map. A cluster of base and marks that NFC changes becomes one atomic piece.
///
/// A cluster whose parts lie apart in the source (a mark after a closing tag) is left as it is:
/// one piece for it would take the markup between for text.
class MappedText {
public:
    explicit MappedText(Charset charset)
        : m_charset(charset) {}

    /// The source run is `text`, encoded.
    void appendVerbatim(QStringView text, qint64 sourceStart);
    /// The source run stands for `text`.
    void appendAtomic(QStringView text, SourceRange source);
    /// Text as it stands in the source, except for characters that a text document uses for
    /// itself (U+FFFC, U+FDD0, U+FDD1): each becomes U+FFFD.
    void appendTextAt(QStringView text, qint64 sourceStart);

    /// What another text of the same charset has in the range.
    void appendFrom(const MappedText &other, TextRange range);

    /// No text, of the same charset.
    [[nodiscard]] MappedText emptyCopy() const { return MappedText(m_charset); }
    /// The source run that holds the range, when it is one; a part of an atomic piece has none.
    [[nodiscard]] std::optional<SourceRange> contiguous(TextRange range) const;
    [[nodiscard]] bool isEmpty() const { return m_raw.isEmpty(); }
    [[nodiscard]] const QString &raw() const { return m_raw; }
    /// First and last place in the source, of what was appended.
    [[nodiscard]] qint64 sourceStart() const { return m_pieces.first().source.start; }
    [[nodiscard]] qint64 sourceEnd() const { return m_pieces.last().source.end(); }

    struct Composed {
        QString text;
        SourceMap map;
        /// A cluster that NFC changed: where it was in raw() and where it is in text.
        struct Changed {
            TextRange raw;
            TextRange text;
        };
        QList<Changed> changes;

        [[nodiscard]] qsizetype fromRaw(qsizetype offset) const;
        /// The map from text to raw(), which stands at `start` of a decoded file.
        [[nodiscard]] SourceMap mapToRaw(qsizetype start) const;
    };
    [[nodiscard]] Composed compose() const;

private:
    struct Piece {
        qsizetype text = 0;
        qsizetype textLength = 0;
        SourceRange source;
        bool atomic = false;
    };

    [[nodiscard]] qint64 measure(QStringView text) const;
    /// Number of the piece that holds the offset.
    [[nodiscard]] qsizetype pieceAt(qsizetype offset) const;
    /// The part of the piece in the range; of an atomic piece all of it.
    [[nodiscard]] Piece partOf(const Piece &piece, TextRange range) const;
    [[nodiscard]] qsizetype clusterEnd(qsizetype at, qsizetype piece) const;

    QString m_raw;
    QList<Piece> m_pieces;
    Charset m_charset;
};

/// Whether a cluster starts here: not at a combining mark, a Hangul vowel or final, or the second
/// half of a surrogate pair. NFC never composes across such a place.
[[nodiscard]] bool startsCluster(QStringView text, qsizetype offset);

} // namespace morat
