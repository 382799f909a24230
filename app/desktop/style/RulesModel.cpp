// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/style/RulesModel.h"

#include "desktop/look/LevelLook.h"
#include "text/SearchText.h"

#include <QFileInfo>
#include <QFont>
#include <QGuiApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

QString packTitle(const RuleBook &book, const Rule &rule) {
    const QString folder = QFileInfo(rule.file).absolutePath();
    for (const RulePack &pack : book.packs) {
        if (QFileInfo(pack.folder).absoluteFilePath() == folder)
            return pack.title;
    }
    return {};
}

QList<RuleRow> rowsOf(const HouseStyle &style, const QSet<QString> &rulesOff) {
    QList<RuleRow> rows;
    for (qsizetype i = 0; i < style.rules->rules.size(); ++i) {
        const Rule &rule = style.rules->rules.at(i);
        const Rule &written = style.asWritten->rules.at(i);
        const bool isOn = rule.isOn && !rulesOff.contains(rule.id);
        rows.append({rule.id,
                     rule.category,
                     rule.title,
                     rule.reason,
                     rule.source,
                     packTitle(*style.rules, rule),
                     rule,
                     rule.level,
                     isOn,
                     {written.isOn, written.level}});
    }
    for (const RuleInfo &rule : style.standardRules) {
        const RuleChoice choice = style.choices.value(rule.id);
        const RuleChoice written = style.profileChoices.value(rule.id);
        const bool isOn = choice.isOn && !rulesOff.contains(rule.id);
        rows.append({rule.id,
                     rule.category,
                     rule.title,
                     rule.description,
                     {},
                     u"Mo-rát"_s,
                     std::nullopt,
                     choice.level,
                     isOn,
                     written});
    }
    // What a desk argues about comes first; within, category by category.
    std::stable_sort(rows.begin(), rows.end(), [](const RuleRow &a, const RuleRow &b) {
        if (a.rule.has_value() != b.rule.has_value())
            return a.rule.has_value();
        return categoryWord(a.category).localeAwareCompare(categoryWord(b.category)) < 0;
    });
    return rows;
}

} // namespace

QString recordWords(const RuleRecord &record) {
    if (record.decided == 0)
        return {};
    return u"%1/%2 (%3 %)"_s.arg(record.falseAlarms)
        .arg(record.decided)
        .arg((100 * record.falseAlarms + record.decided / 2) / record.decided);
}

RulesModel::RulesModel(StyleControl &style, QObject *parent)
    : QAbstractTableModel(parent)
    , m_style(style) {
    connect(&m_style, &StyleControl::styleChanged, this, &RulesModel::refresh);
    refresh();
}

void RulesModel::refresh() {
    QList<RuleRow> rows =
        m_style.style() ? rowsOf(*m_style.style(), m_style.rulesOff()) : QList<RuleRow>();
    for (RuleRow &row : rows)
        row.record = m_style.records().value(row.id);
    const bool sameRules =
        std::equal(rows.cbegin(), rows.cend(), m_rows.cbegin(), m_rows.cend(),
                   [](const RuleRow &a, const RuleRow &b) { return a.id == b.id; });
    if (!sameRules) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    // The selection stays where it is.
    m_rows = rows;
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int RulesModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RulesModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

const RuleRow *RulesModel::at(int row) const {
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

int RulesModel::rowOf(const QString &rule) const {
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                    [&rule](const RuleRow &row) { return row.id == rule; });
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

QVariant RulesModel::data(const QModelIndex &index, int role) const {
    const RuleRow *row = index.isValid() ? at(index.row()) : nullptr;
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case RuleColumn:
            return row->title;
        case LevelColumn:
            return row->level ? levelWord(*row->level) : tr("as found");
        case CategoryColumn:
            return categoryWord(row->category);
        case PackColumn:
            return row->pack;
        case RecordColumn:
            return recordWords(row->record);
        default:
            return {};
        }
    case Qt::DecorationRole:
        return index.column() == LevelColumn && row->level
                   ? QVariant(levelIcon(*row->level, QGuiApplication::palette()))
                   : QVariant();
    case Qt::CheckStateRole:
        return index.column() == RuleColumn ? QVariant(row->isOn ? Qt::Checked : Qt::Unchecked)
                                            : QVariant();
    case Qt::FontRole: {
        QFont font;
        font.setBold(row->isChanged());
        return font;
    }
    case Qt::ForegroundRole:
        return row->isOn ? QVariant()
                         : QVariant(QGuiApplication::palette().brush(QPalette::PlaceholderText));
    case Qt::ToolTipRole:
        return row->isChanged() ? tr("%1 – changed on this desk").arg(row->id) : row->id;
    case Qt::AccessibleTextRole:
        return index.column() == RuleColumn
                   ? u"%1, %2"_s.arg(row->title, row->isOn ? tr("on") : tr("off"))
                   : data(index, Qt::DisplayRole);
    case SearchRole: {
        QStringList texts{row->id,     row->title, row->reason,
                          row->source, row->pack,  categoryWord(row->category)};
        if (row->rule) {
            texts.append(row->rule->message);
            for (const RuleExample &example : row->rule->examples)
                texts.append(example.text);
        }
        return searchable(texts.join(u'\n'));
    }
    case CategoryRole:
        return row->category;
    case ChangedRole:
        return row->isChanged();
    case OnRole:
        return row->isOn;
    case LevelRole:
        return row->level ? QVariant(int(*row->level)) : QVariant();
    default:
        return {};
    }
}

bool RulesModel::tell(const Result<void> &done) {
    if (!done)
        emit failed(done.error().message);
    return done.has_value();
}

bool RulesModel::setData(const QModelIndex &index, const QVariant &value, int role) {
    const RuleRow *row = index.isValid() ? at(index.row()) : nullptr;
    if (!row)
        return false;
    RuleChoice choice{row->isOn, row->level};
    if (role == Qt::CheckStateRole && index.column() == RuleColumn)
        choice.isOn = value.toInt() == Qt::Checked;
    else if (role == LevelRole)
        choice.level = value.isValid() ? std::optional(Level(value.toInt())) : std::nullopt;
    else
        return false;
    if (choice == RuleChoice{row->isOn, row->level})
        return false;
    const RuleChoice written = row->written;
    const RuleChoice kept{choice.isOn, choice.level == written.level ? std::nullopt : choice.level};
    if (!tell(choice == written ? m_style.restore(row->id) : m_style.choose(row->id, kept)))
        return false;
    // Shown at once; what is loaded says the same when it comes.
    RuleRow &changed = m_rows[index.row()];
    changed.isOn = choice.isOn;
    changed.level = choice.level;
    emit dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
    return true;
}

void RulesModel::restore(int row) {
    if (const RuleRow *rule = at(row))
        (void)tell(m_style.restore(rule->id));
}

QVariant RulesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case RuleColumn:
        return tr("Rule");
    case LevelColumn:
        return tr("Level");
    case CategoryColumn:
        return tr("Kind");
    case PackColumn:
        return tr("Pack");
    case RecordColumn:
        return tr("False alarms");
    default:
        return {};
    }
}

Qt::ItemFlags RulesModel::flags(const QModelIndex &index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.column() == RuleColumn)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

void RulesFilter::search(const QString &words) {
    m_words = searchable(words).simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void RulesFilter::setCategory(const QString &category) {
    m_category = category;
    invalidateFilter();
}

void RulesFilter::setState(State state) {
    m_state = state;
    invalidateFilter();
}

bool RulesFilter::filterAcceptsRow(int row, const QModelIndex &parent) const {
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (!m_category.isEmpty() && index.data(RulesModel::CategoryRole).toString() != m_category)
        return false;
    if (m_state == State::Changed && !index.data(RulesModel::ChangedRole).toBool())
        return false;
    if (m_state == State::Off && index.data(RulesModel::OnRole).toBool())
        return false;
    const QString text = index.data(RulesModel::SearchRole).toString();
    return std::all_of(m_words.cbegin(), m_words.cend(),
                       [&text](const QString &word) { return text.contains(word); });
}

} // namespace morat
