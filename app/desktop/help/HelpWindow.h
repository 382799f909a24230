// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/help/HelpBrowser.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>

namespace morat {

/// The manual beside the desk: pages, a list of them, and a field in which they are searched, with
/// and without Vietnamese marks.
class HelpWindow : public QWidget {
    Q_OBJECT

public:
    HelpWindow(HelpPages pages, QWidget *parent);

    /// Shows the page, and the window before all others.
    void showPage(const QString &name);
    [[nodiscard]] QString currentPage() const { return m_browser->currentPage(); }

signals:
    void outsideWanted(const QUrl &address);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeBar();
    void list();
    /// What a row leads to on its page, which is shown; nothing selected: the page.
    [[nodiscard]] QTextCursor placeOf(const QListWidgetItem &row) const;
    void open(const QListWidgetItem *row);
    void openNext();
    void markHits();
    void followPage();

    HelpPages m_pages;
    HelpBrowser *m_browser;
    QLineEdit *m_search;
    QListWidget *m_list; ///< the pages, or the places that were found
    QLabel *m_found;
    QLabel *m_address; ///< where the link under the pointer leads
};

} // namespace morat
