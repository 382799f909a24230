// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typeset/comparison/PageComparison.h"

#include <QAbstractListModel>

namespace morat {

/// The differences of a comparison, a row each; the quiet ones only when they are wanted.
class PageDifferenceModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void show(const PageComparison &comparison);
    void setShowsQuiet(bool shows);
    [[nodiscard]] bool showsQuiet() const { return m_showsQuiet; }
    [[nodiscard]] qsizetype quietCount() const;

    /// The index into the comparison's differences.
    [[nodiscard]] int differenceAt(int row) const { return int(m_rows.value(row, -1)); }
    [[nodiscard]] int rowOf(int difference) const { return int(m_rows.indexOf(difference)); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void fill();

    QList<PageDifference> m_differences;
    QList<int> m_rows;
    bool m_showsQuiet = false;
};

} // namespace morat
