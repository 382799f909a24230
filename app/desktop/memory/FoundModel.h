// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/memory/MemorySearch.h"

#include <QAbstractListModel>

namespace morat {

/// What was found in all drafts: a row for each draft, and under it one for each of its lines.
class FoundModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        IsDraftRole = Qt::UserRole, ///< the row names a draft
        AsideRole, ///< of a draft: its state and day; of a line: where that is from
        MarksRole, ///< of a line: the ranges of the words, each start and length
    };

    using QAbstractListModel::QAbstractListModel;

    void show(const QList<FoundDraft> &drafts);
    [[nodiscard]] const FoundDraft &draftAt(int row) const { return m_drafts[m_rows[row].draft]; }
    /// The line of a row; of a draft's row its first.
    [[nodiscard]] const FoundLine &lineAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row {
        qsizetype draft = 0;
        qsizetype line = -1; ///< -1: the draft itself
    };

    QList<FoundDraft> m_drafts;
    QList<Row> m_rows;
};

} // namespace morat
