// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/printing/PagesView.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>

namespace morat {

/// What would be printed: which of the three, its pages, and the ways out of the window. The pages
/// are made on a thread of their own.
class PrintWindow : public QDialog {
    Q_OBJECT

public:
    enum class Way : quint8 { Print, Pdf };

    /// `way` is what Enter does.
    PrintWindow(std::shared_ptr<const PrintSource> source, PrintWhat what, Way way,
                QWidget *parent);

    [[nodiscard]] PrintWhat what() const { return PrintWhat(m_what->currentIndex()); }
    [[nodiscard]] const PrintSource &source() const { return *m_source; }
    [[nodiscard]] const std::shared_ptr<const PrintSource> &sharedSource() const {
        return m_source;
    }
    /// The pages in sight; null while they are made.
    [[nodiscard]] const PrintedPages *pages() const { return m_view->pages(); }
    /// Says why a way out was none.
    void tell(const QString &trouble);

signals:
    /// A way out was chosen; the window stays until accept().
    void wanted(morat::PrintWindow::Way way);

private:
    void makePages();

    const std::shared_ptr<const PrintSource> m_source;
    QComboBox *m_what;
    QLabel *m_count;
    PagesView *m_view;
    QLabel *m_trouble;
    QPushButton *m_print;
    QPushButton *m_pdf;
    int m_making = 0; ///< grows with every making: an older one comes too late
};

} // namespace morat
