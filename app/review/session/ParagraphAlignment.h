// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Text.h"

#include <QHash>
#include <QList>

#include <optional>

namespace morat {

/// Which paragraph of one version of an article is which of the next, and where a stretch of text
/// stands there. Paragraphs are aligned first: unchanged ones by their text and order, those that
/// were moved by their text where it stands once, changed ones between unchanged neighbours by the
/// words that they share. Within a changed paragraph words are aligned, and a stretch is found
/// again only where all its words are, side by side.
class ParagraphAlignment {
public:
    ParagraphAlignment(const Text &before, const Text &after);

    /// The unchanged counterpart of a paragraph; -1: there is none.
    [[nodiscard]] qsizetype unchanged(qsizetype before) const { return m_unchanged.at(before); }
    /// …or the one that says something else in its place; -1: there is none.
    [[nodiscard]] qsizetype counterpart(qsizetype before) const {
        return m_unchanged.at(before) >= 0 ? m_unchanged.at(before) : m_changed.at(before);
    }
    /// Where a range of the joined text before stands in the joined text after.
    [[nodiscard]] std::optional<TextRange> placeAfter(TextRange range) const;

private:
    void alignUnchanged();
    void alignMoved();
    void alignChanged();

    const Text &m_before;
    const Text &m_after;
    QList<qsizetype> m_unchanged; ///< by paragraph before
    QList<qsizetype> m_changed;   ///< the counterpart that says something else; -1: none
};

} // namespace morat
