// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/style/StyleControl.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace morat {

/// A rule as the settings show it, whether a pack has it or the program itself.
struct RuleRow {
    QString id;
    QString category;
    QString title;
    QString reason;
    QString source;
    QString pack;               ///< the pack's title
    std::optional<Rule> rule;   ///< nothing for a rule of the program's own checks
    std::optional<Level> level; ///< nothing: each finding has its own
    bool isOn = true;
    RuleChoice written; ///< as packs and profile have it
    RuleRecord record = {};

    [[nodiscard]] bool isChanged() const { return written != RuleChoice{isOn, level}; }
};

/// “3/12 (25 %)”: how many of a rule's findings on which the desk decided were false alarms; empty
/// where it decided on none.
[[nodiscard]] QString recordWords(const RuleRecord &record);

/// Every rule that drafts are checked with, house style first. The box before a rule switches it;
/// its level can be set.
class RulesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int {
        RuleColumn,
        LevelColumn,
        CategoryColumn,
        PackColumn,
        RecordColumn,
        ColumnCount
    };
    enum Role : int {
        SearchRole = Qt::UserRole, ///< everything that a search looks in, without tone marks
        CategoryRole,
        ChangedRole,
        OnRole,
        LevelRole, ///< a Level as a number, or nothing: as found
    };

    explicit RulesModel(StyleControl &style, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// The rule of a row, or nothing.
    [[nodiscard]] const RuleRow *at(int row) const;
    [[nodiscard]] int rowOf(const QString &rule) const;
    void restore(int row);

signals:
    void failed(const QString &message);

private:
    void refresh();
    [[nodiscard]] bool tell(const Result<void> &done);

    StyleControl &m_style;
    QList<RuleRow> m_rows;
};

/// The rules that a search, a category and a state leave.
class RulesFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    enum class State : quint8 { All, Changed, Off };

    using QSortFilterProxyModel::QSortFilterProxyModel;

    void search(const QString &words);
    void setCategory(const QString &category);
    void setState(State state);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
    QString m_category;
    State m_state = State::All;
};

} // namespace morat
