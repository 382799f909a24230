// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/typeset/PageDifferenceModel.h"

#include "typeset/comparison/DifferenceWords.h"

#include <algorithm>

namespace morat {

void PageDifferenceModel::show(const PageComparison &comparison) {
    beginResetModel();
    m_differences = comparison.differences;
    fill();
    endResetModel();
}

void PageDifferenceModel::setShowsQuiet(bool shows) {
    beginResetModel();
    m_showsQuiet = shows;
    fill();
    endResetModel();
}

void PageDifferenceModel::fill() {
    m_rows.clear();
    for (int i = 0; i < m_differences.size(); ++i) {
        if (m_showsQuiet || !isQuiet(m_differences[i].kind))
            m_rows.append(i);
    }
}

qsizetype PageDifferenceModel::quietCount() const {
    return std::ranges::count_if(m_differences,
                                 [](const PageDifference &each) { return isQuiet(each.kind); });
}

int PageDifferenceModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PageDifferenceModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const PageDifference &difference = m_differences[m_rows[index.row()]];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return pageDifferenceSentence(difference);
    case Qt::ToolTipRole:
        return tr("Page %1: %2")
            .arg(difference.places.constFirst().page + 1)
            .arg(pageDifferenceSentence(difference));
    default:
        return {};
    }
}

} // namespace morat
