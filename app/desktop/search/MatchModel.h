// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/search/TextMatch.h"

#include <QAbstractListModel>

namespace morat {

/// The matches of one draft.
struct DraftMatches {
    qint64 draft = 0;
    QString path;
    QString title;
    QList<TextMatch> matches;
};

/// What was found, draft after draft. A match whose box is not checked is left when all are
/// replaced.
class MatchModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { BeforeRole = Qt::UserRole, WordsRole, AfterRole, ReplacementRole, DraftTitleRole };

    using QAbstractListModel::QAbstractListModel;

    /// Puts the matches of a draft in place of those that were known of it; where it is new, last.
    /// Matches before and behind the place where the text changed keep their boxes.
    void show(DraftMatches found);
    /// Takes the matches of a draft along with changes of its text, in the order of that; those
    /// that are changed themselves go.
    struct Change {
        TextRange place;      ///< in the text before all of them
        qsizetype length = 0; ///< of what stands there now
    };
    void carry(qint64 draft, const QList<Change> &changes);
    void clear();

    struct Place {
        qint64 draft = 0;
        QString path;
        TextMatch match;
    };
    [[nodiscard]] Place at(int row) const;
    [[nodiscard]] int rowOf(qint64 draft, TextRange place) const;
    /// The matches that are checked, by draft; drafts without any are left out.
    [[nodiscard]] QList<DraftMatches> chosen() const;
    [[nodiscard]] qsizetype draftCount() const { return m_drafts.size(); }
    void check(int row, Qt::CheckState state) { setData(index(row), state, Qt::CheckStateRole); }

    /// Whether the drafts' titles are shown and what replaces the words.
    enum class Shown : quint8 { Words, WordsAndReplacement };
    void setShown(Shown shown);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        qsizetype draft = 0; ///< into m_drafts
        TextMatch match;
        bool isChecked = true;
    };

    static void keepBoxes(const QList<Row> &before, QList<Row> &now);

    QList<DraftMatches> m_drafts; ///< without their matches
    QList<Row> m_rows;            ///< in the order of m_drafts
    Shown m_shown = Shown::Words;
};

} // namespace morat
