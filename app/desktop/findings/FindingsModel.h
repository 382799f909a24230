// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/findings/FindingRows.h"

#include <QAbstractItemModel>
#include <QIcon>
#include <QPalette>

#include <array>
#include <memory>

namespace morat {

/// The findings as the panel shows them: by category, worst first; in it the same words together
/// with their count. A picture of the session at the last show(). What is shown anew changes the
/// rows that are others, so that what was folded stays so, and one decision among thousands of
/// findings costs no new list.
class FindingsModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Role { FindingRole = Qt::UserRole };

    explicit FindingsModel(QObject *parent = nullptr);
    ~FindingsModel() override;

    void show(const ReviewSession *session, const FindingFilter &filter, const QPalette &palette);
    /// The row of a finding, invalid when it is filtered out.
    [[nodiscard]] QModelIndex indexOf(qsizetype finding) const;
    /// The finding of a row, the first of a group; -1 when there is none.
    [[nodiscard]] static qsizetype findingOf(const QModelIndex &index);
    /// By what a finding that the list was made of is known again.
    [[nodiscard]] QString keyOf(qsizetype finding) const { return m_findings[finding].finding.key; }
    /// How many are open of a level, whether they are shown or not.
    [[nodiscard]] int openCount(Level level) const { return m_open.at(size_t(level)); }

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;

private:
    // From the rows that there are to those that are wanted, in this order.
    void removeGone(FindingRow &row, const FindingRow &wanted);
    /// `others` are those that say something else now.
    void renew(FindingRow &row, const FindingRow &wanted, QList<FindingRow *> &others);
    void insertNew(FindingRow &row, FindingRow &wanted);

    void remove(FindingRow &from, int first, int last);
    /// Takes rows from `first` on, before `end`, to the same places.
    void insert(FindingRow &into, FindingRow &from, size_t first, size_t end);
    [[nodiscard]] QModelIndex indexOf(const FindingRow &row) const;
    [[nodiscard]] const FindingRow &rowAt(const QModelIndex &index) const;
    [[nodiscard]] QString words(const FindingRow &row) const;
    void findRows();

    // What the rows are of: shared with the session until that changes.
    QList<PlacedFinding> m_findings;
    QString m_text;
    std::unique_ptr<FindingRow> m_root;
    QList<FindingRow *> m_rows; ///< by finding; null where it is filtered out
    std::array<int, 3> m_open{};
    const ReviewSession *m_session = nullptr; ///< asked for nothing but whether it is the same
    FindingFilter m_filter;
    QPalette m_palette;
    std::array<QIcon, 3> m_icons; ///< by level
};

} // namespace morat
