// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/memory/FoundModel.h"

#include "desktop/look/LevelLook.h"

#include <QDir>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

QString sourceWord(TextKind kind) {
    switch (kind) {
    case TextKind::Current:
        return {};
    case TextKind::Earlier:
        return FoundModel::tr("earlier");
    case TextKind::Decisions:
        return FoundModel::tr("decision");
    case TextKind::Notes:
        break;
    }
    return FoundModel::tr("note");
}

} // namespace

void FoundModel::show(const QList<FoundDraft> &drafts) {
    beginResetModel();
    m_drafts = drafts;
    m_rows.clear();
    for (qsizetype draft = 0; draft < drafts.size(); ++draft) {
        m_rows.append({draft, -1});
        for (qsizetype line = 0; line < drafts[draft].lines.size(); ++line)
            m_rows.append({draft, line});
    }
    endResetModel();
}

const FoundLine &FoundModel::lineAt(int row) const {
    return m_drafts[m_rows[row].draft].lines[std::max<qsizetype>(0, m_rows[row].line)];
}

int FoundModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant FoundModel::data(const QModelIndex &index, int role) const {
    const Row row = m_rows[index.row()];
    const DraftRecord &record = m_drafts[row.draft].record;
    const bool isDraft = row.line < 0;
    switch (role) {
    case IsDraftRole:
        return isDraft;
    case Qt::DisplayRole:
        return isDraft ? record.title : lineAt(index.row()).text;
    case Qt::DecorationRole:
        return isDraft ? QVariant(stateIcon(record.state)) : QVariant();
    case Qt::ToolTipRole:
        return isDraft ? QDir::toNativeSeparators(record.path) : QString();
    case AsideRole:
        if (!isDraft)
            return sourceWord(lineAt(index.row()).kind);
        return QString(
            stateWord(record.state) + u" · "_s +
            QLocale().toString(record.changed.toLocalTime().date(), QLocale::ShortFormat));
    case MarksRole: {
        QVariantList marks;
        if (!isDraft) {
            for (const TextRange mark : lineAt(index.row()).marks)
                marks.append(QPoint(int(mark.start), int(mark.length)));
        }
        return marks;
    }
    case Qt::AccessibleTextRole: {
        const QString aside = index.data(AsideRole).toString();
        const QString words = index.data(Qt::DisplayRole).toString();
        return QString(aside.isEmpty() ? words : words + u", "_s + aside);
    }
    default:
        return {};
    }
}

} // namespace morat
