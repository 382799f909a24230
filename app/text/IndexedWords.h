// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Range.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace morat {

/// A word as an index of texts holds it: both forms consist of letters and digits only.
struct IndexedWord {
    QString marked;  ///< fold(): small letters, the tone mark in one place
    QString bare;    ///< …without any marks, đ as d
    TextRange place; ///< in the text, UTF-16 units
};

/// Longer words are cut: no index takes letters without end.
inline constexpr qsizetype longestIndexedWord = 100;

/// The words of a text, in order: runs of letters, digits and marks. Linear in its length.
[[nodiscard]] QList<IndexedWord> indexedWords(QStringView text);

/// What somebody looks for in many texts: words that all have to be there, and phrases in quotation
/// marks. Marks count when there is one in what was typed: “chu truong” finds “chủ trương” and
/// “chú trọng”, “chủ trương” finds only itself. A value; safe to use on any thread.
class WordQuery {
public:
    WordQuery() = default;
    explicit WordQuery(QStringView typed);

    [[nodiscard]] bool isEmpty() const { return m_phrases.isEmpty(); }
    [[nodiscard]] bool countsMarks() const { return m_countsMarks; }
    /// Words side by side, in the form that counts (marked or bare); a word alone is a phrase of
    /// one.
    [[nodiscard]] const QList<QStringList> &phrases() const { return m_phrases; }
    /// All of it as one phrase: where that stands, the rest is more likely meant.
    [[nodiscard]] QStringList asOnePhrase() const;

    /// Where its phrases stand in a text, in order, none over another; empty unless all are there.
    /// A phrase does not go over the end of a line.
    [[nodiscard]] QList<TextRange> in(QStringView text) const;

    friend bool operator==(const WordQuery &, const WordQuery &) = default;

private:
    QList<QStringList> m_phrases;
    bool m_countsMarks = false;
};

} // namespace morat
