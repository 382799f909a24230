// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/findings/CurrentFinding.h"
#include "desktop/findings/FindingsModel.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;
class QTreeView;

namespace morat {

/// The panel of findings with its filters.
class FindingsPane : public QWidget {
    Q_OBJECT

public:
    FindingsPane(const CurrentFinding &current, bool showInfos, QWidget *parent = nullptr);

    void setSession(ReviewSession *session);
    /// Selects the row of the current finding, if there is one.
    void showCurrent();
    [[nodiscard]] FindingFilter filter() const;
    [[nodiscard]] FindingsModel &model() { return m_model; }
    /// Draws the findings anew once the current work is done.
    void refreshSoon();
    void takeFocus();
    /// What Tab comes to last in the pane.
    [[nodiscard]] QWidget *lastInTabOrder() const;
    /// What the pane is for, where no draft is open.
    void setEmptyWords(const QString &words);

signals:
    void findingPicked(qsizetype index);
    void filterChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    /// In a row, or the last below the others where the pane is too narrow for their words.
    void placeToggles();
    /// The session's finding that a row is of; -1 when there is none.
    [[nodiscard]] qsizetype pickedAt(const QModelIndex &index) const;
    /// Shows what is below a row that has come.
    void expand(const QModelIndex &row);
    QToolButton *addToggle(const QString &text, bool on, std::optional<Level> level);

    const CurrentFinding &m_current;
    FindingsModel m_model;
    QPointer<ReviewSession> m_session;
    QHBoxLayout *m_levels = nullptr;
    QHBoxLayout *m_below = nullptr;
    QTreeView *m_view;
    QLabel *m_empty;
    QToolButton *m_errors = nullptr;
    QToolButton *m_warnings = nullptr;
    QToolButton *m_infos = nullptr;
    QToolButton *m_decided = nullptr;
    QTimer m_refresh;
    QString m_emptyWords;
    bool m_choosing = false;
};

} // namespace morat
