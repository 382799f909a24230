// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/Store.h"

#include <QAbstractListModel>
#include <QHash>
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
        QuestionsRole, ///< that are not settled
        ProgressRole,
        StateRole,
        CheckedRole,
        ChangedRole,  ///< when it was worked on last, UTC
        SearchRole,   ///< headline, file and folder, as searchable() makes them
        NameKeyRole,  ///< bytes in the order of Vietnamese names
        FolderKeyRole ///< …of folders, and of names in them
    };

    using QAbstractListModel::QAbstractListModel;

    /// What is the same as before stays as it is, so that selection and place in the list do.
    void setDrafts(QList<DraftRecord> drafts);
    [[nodiscard]] const QList<DraftRecord> &drafts() const { return m_drafts; }
    [[nodiscard]] int rowOf(qint64 draft) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

signals:
    /// Drafts that were not there before; not those of the first list.
    void arrived(const QList<morat::DraftRecord> &drafts);

private:
    /// What is made once of a draft to sort and search it.
    struct Keys {
        QString search;
        QByteArray name;
        QByteArray folder;
    };
    [[nodiscard]] const Keys &keysOf(const DraftRecord &draft) const;
    void removeGone(const QList<DraftRecord> &drafts);

    QList<DraftRecord> m_drafts;
    bool m_isFilled = false;
    mutable QHash<qint64, Keys> m_keys;
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
