// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/intake/DraftSorting.h"

#include "desktop/intake/DraftListModel.h"
#include "desktop/look/SearchText.h"

#include <QDateTime>

#include <algorithm>

namespace morat {

DraftSorting::DraftSorting(QObject *parent)
    : QSortFilterProxyModel(parent) {
    setDynamicSortFilter(true);
    sort(0);
}

void DraftSorting::setOrder(Order order) {
    m_order = order;
    invalidate();
}

void DraftSorting::setShown(Shown shown) {
    m_shown = shown;
    invalidateFilter();
}

void DraftSorting::setWords(const QString &words) {
    m_words = searchable(words).split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool DraftSorting::filterAcceptsRow(int row, const QModelIndex &parent) const {
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const auto state = WorkflowState(index.data(DraftListModel::StateRole).toInt());
    const auto isShown = [&] {
        switch (m_shown) {
        case Shown::All:
            return true;
        case Shown::NeedsWork:
            return needsWork(state);
        case Shown::New:
            return state == WorkflowState::New;
        case Shown::InReview:
            return state == WorkflowState::InReview;
        case Shown::Reviewed:
            return state == WorkflowState::Reviewed;
        case Shown::Exported:
            return state == WorkflowState::Exported;
        case Shown::WithErrors:
            return index.data(DraftListModel::ErrorsRole).toInt() > 0;
        }
        return true;
    };
    if (!isShown())
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = index.data(DraftListModel::SearchRole).toString();
    return std::ranges::all_of(m_words,
                               [&text](const QString &word) { return text.contains(word); });
}

bool DraftSorting::lessThan(const QModelIndex &left, const QModelIndex &right) const {
    const auto number = [](const QModelIndex &index, int role) { return index.data(role).toInt(); };
    const auto byRow = [&] { return left.row() < right.row(); };
    const auto byKey = [&](int role) {
        const QByteArray a = left.data(role).toByteArray();
        const QByteArray b = right.data(role).toByteArray();
        return a == b ? byRow() : a < b;
    };
    switch (m_order) {
    case Order::Arrival:
        break;
    case Order::State: {
        const int a = number(left, DraftListModel::StateRole);
        const int b = number(right, DraftListModel::StateRole);
        return a == b ? byRow() : a < b;
    }
    case Order::OpenErrors: {
        const int a = number(left, DraftListModel::ErrorsRole);
        const int b = number(right, DraftListModel::ErrorsRole);
        return a == b ? byRow() : a > b;
    }
    case Order::Name:
        return byKey(DraftListModel::NameKeyRole);
    case Order::Folder:
        return byKey(DraftListModel::FolderKeyRole);
    case Order::Age: {
        const QDateTime a = left.data(DraftListModel::ChangedRole).toDateTime();
        const QDateTime b = right.data(DraftListModel::ChangedRole).toDateTime();
        return a == b ? byRow() : a > b;
    }
    }
    return byRow();
}

bool needsWork(WorkflowState state) {
    return state == WorkflowState::New || state == WorkflowState::InReview;
}

} // namespace morat
