// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/findings/FindingFilter.h"
#include "review/session/ReviewSession.h"

#include <QPalette>
#include <QStandardItemModel>

namespace morat {

/// The findings as the panel shows them: by category, worst first; in it the same words together
/// with their count. A picture of the session, made again when that changes.
class FindingsModel : public QStandardItemModel {
    Q_OBJECT

public:
    enum Role { FindingRole = Qt::UserRole };

    using QStandardItemModel::QStandardItemModel;

    void show(const ReviewSession *session, const FindingFilter &filter, const QPalette &palette);
    /// The row of a finding, invalid when it is filtered out.
    [[nodiscard]] QModelIndex indexOf(qsizetype finding) const;
    /// The finding of a row, the first of a group; -1 when there is none.
    [[nodiscard]] static qsizetype findingOf(const QModelIndex &index);

private:
    QHash<qsizetype, QStandardItem *> m_items;
};

/// The words of a finding with what stands around them, the words between the two given marks.
struct Surroundings {
    QString before;
    QString words;
    QString after;
};
[[nodiscard]] Surroundings surroundings(const ReviewSession &session, qsizetype finding,
                                        qsizetype reach);
/// Words made visible: blanks that would not be seen are drawn as signs.
[[nodiscard]] QString visibleWords(const QString &words);

} // namespace morat
