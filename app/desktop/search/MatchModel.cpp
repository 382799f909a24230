// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/search/MatchModel.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

void MatchModel::show(DraftMatches found) {
    const auto known = std::find_if(m_drafts.cbegin(), m_drafts.cend(),
                                    [&](const auto &each) { return each.draft == found.draft; });
    const qsizetype draft = known - m_drafts.cbegin();
    const bool isNew = known == m_drafts.cend();
    if (isNew && found.matches.isEmpty())
        return;
    QList<Row> rows;
    for (TextMatch &match : found.matches)
        rows.append({draft, std::move(match), true});
    found.matches.clear();
    const auto isOfDraft = [draft](const Row &row) { return row.draft == draft; };
    const auto first = std::find_if(m_rows.cbegin(), m_rows.cend(), isOfDraft);
    const auto last = std::find_if_not(first, m_rows.cend(), isOfDraft);
    keepBoxes(QList<Row>(first, last), rows);
    beginResetModel();
    if (isNew)
        m_drafts.append(std::move(found));
    QList<Row> all(m_rows.cbegin(), first);
    all += rows;
    all += QList<Row>(last, m_rows.cend());
    m_rows = std::move(all);
    endResetModel();
}

void MatchModel::keepBoxes(const QList<Row> &before, QList<Row> &now) {
    const qsizetype shared = std::min(before.size(), now.size());
    qsizetype head = 0;
    while (head < shared && before[head].match.place == now[head].match.place &&
           before[head].match.words == now[head].match.words) {
        now[head].isChecked = before[head].isChecked;
        ++head;
    }
    if (head == shared)
        return;
    const qsizetype moved = now.last().match.place.start - before.last().match.place.start;
    for (qsizetype tail = 1; tail <= shared - head; ++tail) {
        const Row &old = before[before.size() - tail];
        Row &row = now[now.size() - tail];
        if (old.match.place.start + moved != row.match.place.start ||
            old.match.words != row.match.words)
            return;
        row.isChecked = old.isChecked;
    }
}

void MatchModel::carry(qint64 draft, const QList<Change> &changes) {
    if (changes.isEmpty())
        return;
    auto change = changes.cbegin();
    qsizetype moved = 0;
    QList<Row> rows;
    for (const Row &row : std::as_const(m_rows)) {
        if (m_drafts.at(row.draft).draft != draft) {
            rows.append(row);
            continue;
        }
        while (change != changes.cend() && change->place.end() <= row.match.place.start) {
            moved += change->length - change->place.length;
            ++change;
        }
        if (change != changes.cend() && change->place.start < row.match.place.end())
            continue;
        rows.append(row);
        rows.last().match.place.start += moved;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void MatchModel::clear() {
    beginResetModel();
    m_drafts.clear();
    m_rows.clear();
    endResetModel();
}

MatchModel::Place MatchModel::at(int row) const {
    if (row < 0 || row >= m_rows.size())
        return {};
    const Row &wanted = m_rows.at(row);
    const DraftMatches &draft = m_drafts.at(wanted.draft);
    return {draft.draft, draft.path, wanted.match};
}

int MatchModel::rowOf(qint64 draft, TextRange place) const {
    const auto row = std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const Row &each) {
        return m_drafts.at(each.draft).draft == draft && each.match.place == place;
    });
    return row == m_rows.cend() ? -1 : int(row - m_rows.cbegin());
}

QList<DraftMatches> MatchModel::chosen() const {
    QList<DraftMatches> all = m_drafts;
    for (const Row &row : m_rows) {
        if (row.isChecked)
            all[row.draft].matches.append(row.match);
    }
    all.removeIf([](const DraftMatches &each) { return each.matches.isEmpty(); });
    return all;
}

void MatchModel::setShown(Shown shown) {
    if (std::exchange(m_shown, shown) != shown && !m_rows.isEmpty())
        emit dataChanged(index(0), index(int(m_rows.size()) - 1));
}

int MatchModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant MatchModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows.at(index.row());
    const bool replaces = m_shown == Shown::WordsAndReplacement;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        const QString words =
            replaces ? u"%1 → %2"_s.arg(row.match.words, row.match.replacement) : row.match.words;
        return QString(row.match.before + u"["_s + words + u"]"_s + row.match.after);
    }
    case Qt::ToolTipRole:
        return m_drafts.at(row.draft).title;
    case Qt::CheckStateRole:
        return replaces ? QVariant(row.isChecked ? Qt::Checked : Qt::Unchecked) : QVariant();
    case BeforeRole:
        return row.match.before;
    case WordsRole:
        return row.match.words;
    case AfterRole:
        return row.match.after;
    case ReplacementRole:
        return replaces ? QVariant(row.match.replacement) : QVariant();
    case DraftTitleRole:
        return m_drafts.size() > 1 ? m_drafts.at(row.draft).title : QString();
    default:
        return {};
    }
}

bool MatchModel::setData(const QModelIndex &index, const QVariant &value, int role) {
    if (role != Qt::CheckStateRole || !index.isValid())
        return false;
    m_rows[index.row()].isChecked = value.toInt() == Qt::Checked;
    emit dataChanged(index, index, {role});
    return true;
}

Qt::ItemFlags MatchModel::flags(const QModelIndex &index) const {
    return QAbstractListModel::flags(index) | Qt::ItemIsUserCheckable;
}

} // namespace morat
