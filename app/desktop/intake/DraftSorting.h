// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/Workflow.h"

#include <QHash>
#include <QSortFilterProxyModel>

namespace morat {

/// The desk's list of drafts in the order that the editor chose, without those that they do not
/// want to see. Thousands of drafts are sorted by keys that are made once a draft.
class DraftSorting : public QSortFilterProxyModel {
    Q_OBJECT

public:
    /// As the settings keep it: rows are only ever added at the end.
    enum class Order : quint8 { Arrival, State, OpenErrors, Name, Age, Folder };
    enum class Shown : quint8 { All, NeedsWork, New, InReview, Reviewed, Exported, WithErrors };

    explicit DraftSorting(QObject *parent = nullptr);

    void setOrder(Order order);
    void setShown(Shown shown);
    /// Words that headline, file name or folder must hold; marks and case do not count.
    void setWords(const QString &words);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    Order m_order = Order::Arrival;
    Shown m_shown = Shown::All;
    QStringList m_words;
};

/// Whether somebody still has to look at a draft in this state.
[[nodiscard]] bool needsWork(WorkflowState state);

} // namespace morat
