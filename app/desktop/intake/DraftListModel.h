// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/Store.h"

#include <QAbstractListModel>
#include <QSet>
#include <QStyledItemDelegate>

namespace morat {

/// The drafts on the desk in the order in which the store lists them: as many as were asked for so
/// far. What is below is asked for when somebody gets there.
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
        AssigneeRole,
        DeadlineRole, ///< QDateTime, UTC; invalid: none
    };

    using QAbstractListModel::QAbstractListModel;

    /// What is below the last one that was asked for.
    enum class Below : quint8 { Nothing, More };

    /// The list from its top. What is the same as before stays as it is, so that selection and
    /// place in the list do, wherever a draft goes.
    void setDrafts(const QList<DraftRecord> &drafts, Below below = Below::Nothing);
    /// Another list: nothing of the one before stays.
    void beginAnew(const QList<DraftRecord> &drafts, Below below);
    /// What comes next.
    void append(const QList<DraftRecord> &drafts, Below below);
    [[nodiscard]] const QList<DraftRecord> &drafts() const { return m_drafts; }
    [[nodiscard]] int rowOf(qint64 draft) const;
    /// Says what else is to be told of a draft by its number, when somebody points at it.
    void setNotes(std::function<QString(qint64 draft)> notes) { m_notes = std::move(notes); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    /// Somebody is at the end of what is here: the next are to be appended.
    void moreWanted();

private:
    void removeGone(const QSet<qint64> &there);
    /// Puts what is there into an order, with what is selected of it.
    void arrange(const QList<DraftRecord> &drafts);

    QList<DraftRecord> m_drafts;
    Below m_below = Below::Nothing;
    std::function<QString(qint64 draft)> m_notes;
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
