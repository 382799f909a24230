// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/Store.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace morat {

/// The drafts on the desk, as the store has them.
class DraftListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        PathRole = Qt::UserRole,
        IdRole,
        ErrorsRole,
        WarningsRole,
        ProgressRole,
        StateRole,
        CheckedRole
    };

    using QAbstractListModel::QAbstractListModel;

    void setDrafts(QList<DraftRecord> drafts);
    [[nodiscard]] const QList<DraftRecord> &drafts() const { return m_drafts; }
    [[nodiscard]] int rowOf(qint64 draft) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<DraftRecord> m_drafts;
};

/// Two lines a draft: its name, and its state with what is open.
class DraftListDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
};

} // namespace morat
