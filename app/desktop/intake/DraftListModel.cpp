// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/intake/DraftListModel.h"

#include "desktop/look/LevelLook.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QLocale>
#include <QPainter>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

QString wordsOfDeadline(const QDateTime &deadline) {
    const QLocale locale;
    const QString time = locale.toString(deadline.toLocalTime(), u"dd/MM HH:mm"_s);
    return deadline < QDateTime::currentDateTimeUtc() ? DraftListModel::tr("overdue: %1").arg(time)
                                                      : DraftListModel::tr("until %1").arg(time);
}

/// State, whose it is, and by when.
QString standing(WorkflowState state, const QString &assignee, const QDateTime &deadline) {
    QStringList parts{stateWord(state)};
    if (!assignee.isEmpty())
        parts.append(assignee);
    if (deadline.isValid() && (needsWork(state) || state == WorkflowState::Returned))
        parts.append(wordsOfDeadline(deadline));
    return parts.join(u" · "_s);
}

} // namespace

void DraftListModel::removeGone(const QSet<qint64> &there) {
    for (qsizetype row = m_drafts.size() - 1; row >= 0; --row) {
        if (there.contains(m_drafts[row].id))
            continue;
        qsizetype first = row;
        while (first > 0 && !there.contains(m_drafts[first - 1].id))
            --first;
        beginRemoveRows({}, int(first), int(row));
        m_drafts.remove(first, row - first + 1);
        endRemoveRows();
        row = first;
    }
}

void DraftListModel::arrange(const QList<DraftRecord> &drafts) {
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    QHash<qint64, int> rows;
    for (qsizetype row = 0; row < drafts.size(); ++row)
        rows.insert(drafts[row].id, int(row));
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &each : before)
        after.append(index(rows.value(m_drafts[each.row()].id)));
    // What a row says changes below.
    QHash<qint64, DraftRecord> known;
    for (const DraftRecord &draft : std::as_const(m_drafts))
        known.insert(draft.id, draft);
    m_drafts.clear();
    for (const DraftRecord &draft : drafts)
        m_drafts.append(known.value(draft.id));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void DraftListModel::setDrafts(const QList<DraftRecord> &drafts, Below below) {
    QSet<qint64> there;
    for (const DraftRecord &draft : drafts)
        there.insert(draft.id);
    m_below = below;
    removeGone(there);
    QSet<qint64> known;
    for (const DraftRecord &draft : std::as_const(m_drafts))
        known.insert(draft.id);
    QList<DraftRecord> fresh;
    std::ranges::copy_if(drafts, std::back_inserter(fresh),
                         [&known](const DraftRecord &draft) { return !known.contains(draft.id); });
    if (!fresh.isEmpty()) {
        beginInsertRows({}, int(m_drafts.size()), int(m_drafts.size() + fresh.size() - 1));
        m_drafts += fresh;
        endInsertRows();
    }
    if (!std::ranges::equal(m_drafts, drafts, {}, &DraftRecord::id, &DraftRecord::id))
        arrange(drafts);
    for (qsizetype row = 0; row < drafts.size(); ++row) {
        if (m_drafts[row] == drafts[row])
            continue;
        m_drafts[row] = drafts[row];
        emit dataChanged(index(int(row)), index(int(row)));
    }
}

void DraftListModel::beginAnew(const QList<DraftRecord> &drafts, Below below) {
    beginResetModel();
    m_drafts = drafts;
    m_below = below;
    endResetModel();
}

void DraftListModel::append(const QList<DraftRecord> &drafts, Below below) {
    m_below = below;
    QSet<qint64> known;
    for (const DraftRecord &draft : std::as_const(m_drafts))
        known.insert(draft.id);
    QList<DraftRecord> fresh;
    std::ranges::copy_if(drafts, std::back_inserter(fresh),
                         [&known](const DraftRecord &draft) { return !known.contains(draft.id); });
    if (fresh.isEmpty())
        return;
    beginInsertRows({}, int(m_drafts.size()), int(m_drafts.size() + fresh.size() - 1));
    m_drafts += fresh;
    endInsertRows();
}

bool DraftListModel::canFetchMore(const QModelIndex &parent) const {
    return !parent.isValid() && m_below == Below::More;
}

void DraftListModel::fetchMore(const QModelIndex &parent) {
    if (canFetchMore(parent))
        emit moreWanted();
}

int DraftListModel::rowOf(qint64 draft) const {
    const auto found = std::find_if(m_drafts.cbegin(), m_drafts.cend(),
                                    [draft](const DraftRecord &each) { return each.id == draft; });
    return found == m_drafts.cend() ? -1 : int(found - m_drafts.cbegin());
}

int DraftListModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(m_drafts.size());
}

QVariant DraftListModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid() || index.row() >= m_drafts.size())
        return {};
    const DraftRecord &draft = m_drafts[index.row()];
    const QString name = QFileInfo(draft.path).fileName();
    switch (role) {
    case Qt::DisplayRole:
        return draft.title.isEmpty() ? name : draft.title;
    case Qt::ToolTipRole:
        return QStringList{name, QDir::toNativeSeparators(draft.path),
                           standing(draft.state, draft.assignee, draft.deadline), draft.desk,
                           m_notes ? m_notes(draft.id) : QString()}
            .filter(QRegularExpression(u"\\S"_s))
            .join(u'\n');
    case Qt::DecorationRole:
        return stateIcon(draft.state);
    case Qt::AccessibleTextRole: {
        const QString words = tr("%1, %2, %n open error(s)", nullptr, draft.openErrors)
                                  .arg(draft.title.isEmpty() ? name : draft.title,
                                       standing(draft.state, draft.assignee, draft.deadline));
        const int questions = draft.openQuestions + draft.answeredQuestions;
        return questions == 0
                   ? words
                   : words + u", "_s + tr("%n question(s) to the author", nullptr, questions);
    }
    case Qt::AccessibleDescriptionRole:
        return QDir::toNativeSeparators(draft.path);
    case PathRole:
        return draft.path;
    case IdRole:
        return draft.id;
    case ErrorsRole:
        return draft.openErrors;
    case WarningsRole:
        return draft.openWarnings;
    case QuestionsRole:
        return draft.openQuestions + draft.answeredQuestions;
    case CheckedRole:
        return draft.checked;
    case StateRole:
        return int(draft.state);
    case AssigneeRole:
        return draft.assignee;
    case DeadlineRole:
        return draft.deadline;
    case ProgressRole: {
        const int all = draft.decided + draft.openErrors + draft.openWarnings;
        // Where nothing was found nothing was done either, until somebody says that it is reviewed.
        const bool isReviewed =
            draft.state == WorkflowState::Reviewed || draft.state == WorkflowState::Exported;
        return all == 0 ? (isReviewed ? 1.0 : 0.0) : double(draft.decided) / all;
    }
    default:
        return {};
    }
}

namespace {
constexpr int padding = 8;
constexpr int iconSize = 16;
} // namespace

QSize DraftListDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const {
    return {160, 2 * option.fontMetrics.height() + 2 * padding + 8};
}

void DraftListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const {
    const bool selected = option.state & QStyle::State_Selected;
    const QPalette &palette = option.palette;
    // The style of Windows would mark what is selected in a colour of its own, on which the
    // palette's letters cannot be read.
    if (selected) {
        painter->fillRect(option.rect, palette.color(QPalette::Highlight));
    } else {
        QStyleOptionViewItem background = option;
        initStyleOption(&background, index);
        background.text.clear();
        background.icon = {};
        const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &background, painter, option.widget);
    }
    const QColor ink = palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    QColor faint = ink;
    // What is selected has no contrast to spare.
    faint.setAlpha(selected ? 255 : 185);
    painter->save();
    const QRect box = option.rect.adjusted(padding, padding, -padding, -padding);
    const int line = option.fontMetrics.height();
    const auto reached = WorkflowState(index.data(DraftListModel::StateRole).toInt());
    const QIcon icon = selected ? stateIcon(reached, ink, palette.color(QPalette::Highlight))
                                : index.data(Qt::DecorationRole).value<QIcon>();
    icon.paint(painter, QRect(box.left(), box.top() + (line - iconSize) / 2, iconSize, iconSize));
    const QRect words = box.adjusted(iconSize + 6, 0, 0, 0);

    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    painter->setFont(bold);
    painter->setPen(ink);
    painter->drawText(
        QRect(words.left(), words.top(), words.width(), line), Qt::AlignVCenter,
        QFontMetrics(bold).elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    painter->setFont(option.font);
    painter->setPen(faint);
    const int second = words.top() + line + 2;
    int right = words.right();
    const auto sayStanding = [&] {
        painter->setPen(faint);
        const int room = right - words.left();
        painter->drawText(QRect(words.left(), second, room, line), Qt::AlignVCenter,
                          option.fontMetrics.elidedText(
                              standing(reached, index.data(DraftListModel::AssigneeRole).toString(),
                                       index.data(DraftListModel::DeadlineRole).toDateTime()),
                              Qt::ElideRight, room));
    };
    if (const int asked = index.data(DraftListModel::QuestionsRole).toInt(); asked > 0) {
        const QString text = u"?"_s + QString::number(asked);
        right -= option.fontMetrics.horizontalAdvance(text);
        painter->setPen(ink);
        painter->drawText(QRect(right, second, words.width(), line), Qt::AlignVCenter, text);
        right -= 8;
    }
    if (!index.data(DraftListModel::CheckedRole).toBool()) {
        sayStanding();
    } else {
        const auto count = [&](Level level, int number) {
            if (number == 0)
                return;
            const QString text = QString::number(number);
            right -= option.fontMetrics.horizontalAdvance(text);
            painter->setPen(ink);
            painter->drawText(QRect(right, second, words.width(), line), Qt::AlignVCenter, text);
            right -= iconSize + 1;
            QPalette paper = palette;
            if (selected) {
                paper.setColor(QPalette::Base, palette.color(QPalette::Highlight));
                paper.setColor(QPalette::Text, ink);
            }
            levelIcon(level, paper).paint(painter, QRect(right, second + (line - 14) / 2, 14, 14));
            right -= 8;
        };
        count(Level::Warning, index.data(DraftListModel::WarningsRole).toInt());
        count(Level::Error, index.data(DraftListModel::ErrorsRole).toInt());
        sayStanding();
        const double progress = index.data(DraftListModel::ProgressRole).toDouble();
        const QRectF track(words.left(), second + line + 3, words.width(), 3);
        QColor rail = ink;
        rail.setAlpha(35);
        painter->fillRect(track, rail);
        painter->fillRect(QRectF(track.topLeft(), QSizeF(track.width() * progress, 3)),
                          selected ? ink : QColor(0x2e, 0x94, 0x57));
    }
    painter->restore();
}

} // namespace morat
