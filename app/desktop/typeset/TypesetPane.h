// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/typeset/PageDifferenceModel.h"
#include "desktop/typeset/TypesetPages.h"
#include "typeset/pdf/PdfReading.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

namespace morat {

/// The pages of a PDF document, what differs on them, and a list of that.
class TypesetPane : public QWidget {
    Q_OBJECT

public:
    /// `close` is the action that closes it, `other` the one that chooses another document.
    TypesetPane(QAction *close, QAction *other, QWidget *parent = nullptr);

    /// A document is being read, of this name; nothing else is seen.
    void showReading(const QString &path);
    void showTrouble(const QString &words);
    void showPages(const QString &program, const QByteArray &pdf, const PdfPages &pages);
    void showComparison(const PageComparison &comparison);

    /// The current difference: an index into the comparison's, or -1.
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int difference);
    /// The differences that are listed, by their index, in order.
    [[nodiscard]] QList<int> listed() const;
    [[nodiscard]] const PageComparison &comparison() const { return m_comparison; }
    [[nodiscard]] TypesetPages &pages() { return *m_pages; }
    [[nodiscard]] QString summary() const { return m_summary->text(); }
    /// What of the document was not read; empty: all was.
    [[nodiscard]] QString unread() const;
    /// What is said instead of differences, or of them as a whole.
    [[nodiscard]] QString words() const;

signals:
    /// An editor chose a difference on the page or in the list.
    void picked(int difference);

private:
    void forgetComparison();
    void pickRow(const QModelIndex &index);
    void tellPage(int page);

    QLabel *m_name;
    QSpinBox *m_page;
    QLabel *m_of;
    TypesetPages *m_pages;
    PageDifferenceModel m_model;
    QLabel *m_summary;
    QListView *m_list;
    QCheckBox *m_quiet;
    QLabel *m_trouble;
    QLabel *m_unread; ///< pages that nobody could read, and were not compared
    QWidget *m_found;
    PageComparison m_comparison;
    int m_current = -1;
    bool m_isMoving = false; ///< the list's row is set by the program
};

} // namespace morat
