// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Range.h"

#include <QList>
#include <QStringView>

#include <optional>

namespace morat {

/// How UTF-16 units of text are counted in the source.
enum class Unit : quint8 {
    Utf8Bytes,
    Utf16Bytes,
    SingleBytes, ///< one byte a UTF-16 unit
    Utf16Units,  ///< the source is itself decoded text
};

/// The way back from a block's text to where it came from. Built once, by the reader; the only
/// way home: nothing is ever found again by searching.
///
/// A map is a list of monotone pieces. A verbatim piece stands in the source as it stands in the
/// text, only encoded, so any place inside it has an exact source offset. An atomic piece (an
/// entity, a letter written as base + mark, collapsed white space, an embed) has source offsets
/// only at its two ends. Between pieces the source holds what is not text: markup.
///
/// Invariants: pieces are ordered, do not overlap on either side, and cover the text without a gap.
class SourceMap {
public:
    explicit SourceMap(Unit unit = Unit::Utf8Bytes)
        : m_unit(unit) {}

    /// The next `textLength` units of text are the source run as it stands.
    void appendVerbatim(qsizetype textLength, SourceRange source);
    /// The next `textLength` units of text stand for the whole source run.
    void appendAtomic(qsizetype textLength, SourceRange source);

    /// Gives back memory reserved for further pieces: for readers, when a map is complete.
    void squeeze() { m_pieces.squeeze(); }

    /// The range, widened so that it cuts no atomic piece. `text` is the block's text.
    [[nodiscard]] TextRange widened(TextRange range) const;
    /// The source runs that hold the range, in order, touching runs joined. `text` is the whole
    /// text of the block; the range is widened first. Empty for an empty range.
    [[nodiscard]] QList<SourceRange> runs(QStringView text, TextRange range) const;
    /// The source run of the range when it is one run, otherwise nothing. For an empty range:
    /// the empty run at that place.
    [[nodiscard]] std::optional<SourceRange> contiguous(QStringView text, TextRange range) const;
    /// Where text inserted at `offset` goes: the end of the run before it, so that it takes that
    /// run's formatting; at the start of the text, the start of the first run. An offset inside
    /// an atomic piece counts as its end. Nothing when the map is empty.
    [[nodiscard]] std::optional<qint64> insertionPoint(QStringView text, qsizetype offset) const;

    [[nodiscard]] bool isEmpty() const { return m_pieces.isEmpty(); }
    [[nodiscard]] qsizetype textLength() const;
    [[nodiscard]] Unit unit() const { return m_unit; }

private:
    struct Piece {
        qint64 source = 0;
        qint32 text = 0;
        qint32 textLength = 0;
        qint32 sourceLength = 0;
        bool atomic = false;
    };

    [[nodiscard]] qsizetype pieceAt(qsizetype offset) const;
    [[nodiscard]] qint64 measure(QStringView text) const;

    QList<Piece> m_pieces;
    Unit m_unit;
};

} // namespace morat
