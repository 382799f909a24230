// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/help/HelpWindow.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>
#include <QSplitter>
#include <QTextBlock>
#include <QToolBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

enum Role : int { PageRole = Qt::UserRole, PositionRole, LengthRole };

void set(QListWidgetItem &row, const HelpPages::Hit &hit) {
    row.setData(PageRole, hit.page);
    row.setData(PositionRole, hit.position);
    row.setData(LengthRole, hit.length);
}

} // namespace

HelpWindow::HelpWindow(HelpPages pages, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_pages(std::move(pages))
    , m_browser(new HelpBrowser(m_pages))
    , m_search(new QLineEdit)
    , m_list(new QListWidget)
    , m_found(new QLabel)
    , m_address(new QLabel) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Help"));
    resize(900, 640);
    m_browser->setAccessibleName(tr("Page of the manual"));
    m_browser->document()->setDocumentMargin(16);
    m_search->setPlaceholderText(tr("Search the manual (Ctrl+F)"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("Pages, or what was found"));
    m_list->setWordWrap(true);
    m_found->setTextFormat(Qt::PlainText);
    m_address->setTextFormat(Qt::PlainText);

    auto *left = new QWidget;
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->addWidget(m_search);
    leftColumn->addWidget(m_list, 1);
    leftColumn->addWidget(m_found);
    auto *right = new QWidget;
    auto *rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    rightColumn->addWidget(makeBar());
    rightColumn->addWidget(m_browser, 1);
    rightColumn->addWidget(m_address);
    auto *columns = new QSplitter(Qt::Horizontal);
    columns->addWidget(left);
    columns->addWidget(right);
    columns->setStretchFactor(1, 1);
    columns->setSizes({260, 640});
    columns->setChildrenCollapsible(false);
    auto *whole = new QVBoxLayout(this);
    whole->addWidget(columns);

    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::list);
    connect(m_search, &QLineEdit::returnPressed, this, &HelpWindow::openNext);
    connect(m_list, &QListWidget::itemClicked, this, &HelpWindow::open);
    connect(m_list, &QListWidget::itemActivated, this, &HelpWindow::open);
    // At sourceChanged() the browser still says that the page before is its source.
    connect(m_browser, &QTextBrowser::historyChanged, this, &HelpWindow::followPage);
    connect(m_browser, &HelpBrowser::outsideWanted, this, &HelpWindow::outsideWanted);
    connect(m_browser, &QTextBrowser::highlighted, this, [this](const QUrl &link) {
        const bool isPage = !HelpPages::nameOf(link.fileName()).isEmpty();
        m_address->setText(isPage ? QString() : link.toDisplayString());
    });
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    list();
}

QWidget *HelpWindow::makeBar() {
    auto *bar = new QToolBar;
    QAction *back = bar->addAction(tr("Back"), m_browser, &QTextBrowser::backward);
    back->setShortcut(QKeySequence(u"Alt+Left"_s));
    back->setEnabled(false);
    QAction *forward = bar->addAction(tr("Forward"), m_browser, &QTextBrowser::forward);
    forward->setShortcut(QKeySequence(u"Alt+Right"_s));
    forward->setEnabled(false);
    connect(m_browser, &QTextBrowser::backwardAvailable, back, &QAction::setEnabled);
    connect(m_browser, &QTextBrowser::forwardAvailable, forward, &QAction::setEnabled);
    bar->addAction(tr("Contents"), this, [this] {
        m_search->clear();
        m_browser->showPage(u"index"_s);
    });
    return bar;
}

void HelpWindow::showPage(const QString &name) {
    m_search->clear();
    m_browser->showPage(name);
    show();
    raise();
    activateWindow();
    m_browser->setFocus(Qt::OtherFocusReason);
}

void HelpWindow::list() {
    m_list->clear();
    m_found->clear();
    if (m_search->text().trimmed().isEmpty()) {
        for (const HelpPages::Page &page : m_pages.pages())
            set(*new QListWidgetItem(page.title, m_list), {page.name, 0, 0, {}});
        followPage();
        return;
    }
    const QList<HelpPages::Hit> hits = m_pages.find(m_search->text());
    for (const HelpPages::Hit &hit : hits)
        set(*new QListWidgetItem(m_pages.page(hit.page).title + u"\n"_s + hit.line, m_list), hit);
    m_found->setText(hits.isEmpty() ? tr("Not found")
                                    : tr("%n place(s)", nullptr, int(hits.size())));
    markHits();
}

QTextCursor HelpWindow::placeOf(const QListWidgetItem &row) const {
    QTextCursor place(m_browser->document());
    place.setPosition(row.data(PositionRole).toInt());
    place.setPosition(place.position() + row.data(LengthRole).toInt(), QTextCursor::KeepAnchor);
    return place;
}

void HelpWindow::open(const QListWidgetItem *row) {
    const QString page = row->data(PageRole).toString();
    if (page != currentPage())
        m_browser->showPage(page);
    const QTextCursor place = placeOf(*row);
    if (!place.hasSelection())
        return;
    m_browser->setTextCursor(place);
    m_browser->ensureCursorVisible();
}

void HelpWindow::openNext() {
    if (m_list->count() == 0)
        return;
    m_list->setCurrentRow((m_list->currentRow() + 1) % m_list->count());
    open(m_list->currentItem());
}

void HelpWindow::markHits() {
    QList<QTextEdit::ExtraSelection> marks;
    QTextCharFormat format;
    format.setBackground(palette().highlight());
    format.setForeground(palette().highlightedText());
    for (int i = 0; i < m_list->count(); ++i) {
        const QListWidgetItem *row = m_list->item(i);
        if (row->data(PageRole).toString() != currentPage())
            continue;
        if (const QTextCursor place = placeOf(*row); place.hasSelection())
            marks.append({place, format});
    }
    m_browser->setExtraSelections(marks);
}

void HelpWindow::followPage() {
    markHits();
    if (!m_search->text().trimmed().isEmpty())
        return;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->data(PageRole).toString() == currentPage())
            m_list->setCurrentRow(i);
    }
}

void HelpWindow::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    if (event->key() == Qt::Key_Down && m_search->hasFocus()) {
        m_list->setFocus(Qt::OtherFocusReason);
        m_list->setCurrentRow(0);
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace morat
