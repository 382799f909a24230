// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/session/HandEdits.h"
#include "review/session/WorkingText.h"
#include "review/store/Decision.h"

#include <QHash>

#include <utility>

namespace morat {

/// A place at which the text as it stands differs from the original, by whole words.
struct ShownChange {
    TextRange original; ///< in the original's joined text
    TextRange place;    ///< in the current text
    QString before;     ///< what the original says; empty where something was put in
    QString after;      ///< what stands there; empty where something was taken out
    /// The standing decisions whose words it holds, in the order of the text.
    QList<qint64> decisions;
    /// Whether something of it was changed by hand.
    bool isTyped = false;
    friend bool operator==(const ShownChange &, const ShownChange &) = default;
};

/// A draft's text with its changes, as a value: the original's positions, those of the text as it
/// stands, and how one leads to the other. Made of the edits that lead from the one to the other;
/// nothing is found by searching. Changes are in order and do not overlap in either text.
class ChangeView {
public:
    ChangeView() = default;
    /// `places` says where the decisions' words stand.
    ChangeView(const WorkingText &text, const QHash<qint64, TextRange> &places,
               const QHash<qint64, Decision> &decisions);

    [[nodiscard]] const QList<ShownChange> &changes() const { return m_changes; }
    /// Those that touch a range of the current text: indices [first, last).
    [[nodiscard]] std::pair<qsizetype, qsizetype> touching(TextRange current) const;
    /// The change at a position of the current text; -1: there is none.
    [[nodiscard]] qsizetype at(qsizetype current) const;
    /// The first that begins after a position, the last that ends before it; -1: there is none.
    [[nodiscard]] qsizetype after(qsizetype current) const;
    [[nodiscard]] qsizetype before(qsizetype current) const;

    /// Where a position of the one text stands in the other. Within a change: as far from its
    /// beginning, at most at its end.
    [[nodiscard]] qsizetype toOriginal(qsizetype current) const;
    [[nodiscard]] qsizetype toCurrent(qsizetype original) const;

private:
    /// Of the edit with this index; of which `editPlace` is the place in the current text.
    void addParts(const WorkingText &text, qsizetype index, qsizetype currentStart);
    void add(const WorkingText &text, ShownChange change, qsizetype index, TextRange editPlace);
    void attribute(const QHash<qint64, TextRange> &places, const QHash<qint64, Decision> &decisions,
                   const QList<HandEdit> &byHand);

    QList<ShownChange> m_changes;
};

} // namespace morat
