// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Range.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace morat {

/// What is looked for in a text, and what counts as the same.
struct SearchWords {
    enum class Marks : quint8 { Ignored, Count }; ///< "chu truong" finds "chủ trương" or not
    enum class Case : quint8 { Ignored, Counts };
    enum class Extent : quint8 { Anywhere, WholeWords };

    QString words;
    Marks marks = Marks::Ignored;
    Case letterCase = Case::Ignored;
    Extent extent = Extent::Anywhere;

    friend bool operator==(const SearchWords &, const SearchWords &) = default;
};

/// Looks for words in text, however that writes its letters: composed or with combining marks, with
/// characters of no width in it, with a no-break space for a space. Where capitals do not count, a
/// tone mark may stand in either of its two places (hòa, hoà). A value; safe to use on any thread.
class TextSearch {
public:
    TextSearch() = default;
    explicit TextSearch(const SearchWords &wanted);

    /// Whether there is nothing to look for.
    [[nodiscard]] bool isEmpty() const { return m_forms.isEmpty(); }
    [[nodiscard]] const SearchWords &wanted() const { return m_wanted; }

    /// Where they stand, in order, none over another: whole characters with their combining marks,
    /// in UTF-16 units of `text`. Linear in the length of the text.
    [[nodiscard]] QList<TextRange> in(QStringView text) const;

    /// What to write for words that were found: where capitals do not count, the replacement takes
    /// those of what it replaces (“Chu trương” → “Chủ trương”, “CHU TRƯƠNG” → “CHỦ TRƯƠNG”).
    [[nodiscard]] QString replacementFor(QStringView found, const QString &replacement) const;

private:
    SearchWords m_wanted;
    /// Folded ways to write the words: as they are, with tone marks in the old and in the new
    /// place.
    QList<QString> m_forms;
};

/// Whether the words carry a mark that `SearchWords::Marks::Ignored` would take away.
[[nodiscard]] bool hasMarks(QStringView words);

} // namespace morat
