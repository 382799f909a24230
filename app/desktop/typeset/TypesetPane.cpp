// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/typeset/TypesetPane.h"

#include "desktop/look/Announcement.h"
#include "typeset/comparison/DifferenceWords.h"
#include "typeset/pdf/UnreadPages.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace morat {

namespace {
constexpr double zoomStep = 1.25;
constexpr int narrowest = 220; ///< pixels
} // namespace

TypesetPane::TypesetPane(QAction *close, QAction *other, QWidget *parent)
    : QWidget(parent)
    , m_name(new QLabel)
    , m_page(new QSpinBox)
    , m_of(new QLabel)
    , m_pages(new TypesetPages)
    , m_summary(new QLabel)
    , m_list(new QListView)
    , m_quiet(new QCheckBox)
    , m_trouble(new QLabel)
    , m_unread(new QLabel)
    , m_found(new QWidget) {
    setMinimumWidth(narrowest);
    const auto button = [](const QString &text, const QString &name) {
        auto *made = new QToolButton;
        made->setText(text);
        made->setAutoRaise(true);
        made->setAccessibleName(name);
        made->setToolTip(name);
        return made;
    };
    auto *larger = button(u"+"_s, tr("Page larger"));
    auto *smaller = button(u"−"_s, tr("Page smaller"));
    auto *fit = button(u"↔"_s, tr("Page as wide as there is room"));
    auto *choose = button(u"…"_s, tr("Another page"));
    auto *leave = button(u"×"_s, tr("Close the page"));
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_page->setAccessibleName(tr("Page"));
    m_page->setToolTip(tr("Page"));
    m_page->setRange(1, 1);
    m_page->setKeyboardTracking(false);
    m_pages->setAccessibleName(tr("Typeset page"));
    m_list->setAccessibleName(tr("Differences between page and text"));
    m_list->setModel(&m_model);
    m_list->setWordWrap(true);
    m_list->setUniformItemSizes(false);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (QLabel *label : {m_summary, m_trouble, m_unread})
        label->setWordWrap(true);
    m_unread->setTextFormat(Qt::PlainText);
    m_unread->setContentsMargins(8, 2, 8, 2);
    m_unread->hide();

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(6, 2, 2, 2);
    bar->addWidget(m_name, 1);
    bar->addWidget(m_page);
    bar->addWidget(m_of);
    for (QToolButton *each : {smaller, larger, fit, choose, leave})
        bar->addWidget(each);
    auto *below = new QVBoxLayout(m_found);
    below->setContentsMargins(6, 4, 6, 4);
    below->addWidget(m_summary);
    below->addWidget(m_list, 1);
    below->addWidget(m_quiet);
    auto *rows = new QSplitter(Qt::Vertical);
    rows->addWidget(m_pages);
    rows->addWidget(m_found);
    rows->setStretchFactor(0, 3);
    rows->setStretchFactor(1, 1);
    rows->setSizes({480, 190});
    rows->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_trouble);
    column->addWidget(m_unread);
    column->addWidget(rows, 1);
    m_trouble->setContentsMargins(8, 8, 8, 8);

    connect(larger, &QToolButton::clicked, this, [this] { m_pages->zoom(zoomStep); });
    connect(smaller, &QToolButton::clicked, this, [this] { m_pages->zoom(1 / zoomStep); });
    connect(fit, &QToolButton::clicked, m_pages, &TypesetPages::fitWidth);
    connect(choose, &QToolButton::clicked, other, &QAction::trigger);
    connect(leave, &QToolButton::clicked, close, &QAction::trigger);
    connect(m_page, &QSpinBox::valueChanged, this,
            [this](int page) { m_pages->goToPage(page - 1); });
    connect(m_pages, &TypesetPages::pageChanged, this, &TypesetPane::tellPage);
    connect(m_pages, &TypesetPages::picked, this, [this](int difference) {
        setCurrent(difference);
        emit picked(difference);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &TypesetPane::pickRow);
    connect(m_list, &QListView::clicked, this, &TypesetPane::pickRow);
    connect(m_quiet, &QCheckBox::toggled, this, [this](bool shows) {
        const QScopedValueRollback moving(m_isMoving, true);
        m_model.setShowsQuiet(shows);
        m_pages->setMarked(shows ? TypesetPages::Marked::All : TypesetPages::Marked::Loud);
        setCurrent(m_current);
    });
}

void TypesetPane::showReading(const QString &path) {
    m_name->setText(QFileInfo(path).fileName());
    m_name->setToolTip(QDir::toNativeSeparators(path));
    m_pages->setDocument({}, {}, {}); // another draft's, perhaps
    showTrouble(tr("Reading the page…"));
}

void TypesetPane::showTrouble(const QString &words) {
    forgetComparison();
    m_unread->hide();
    m_trouble->setText(words);
    m_trouble->show();
    m_found->hide();
    announce(m_trouble, words);
}

void TypesetPane::forgetComparison() {
    const QScopedValueRollback moving(m_isMoving, true);
    m_comparison = {};
    m_current = -1;
    m_pages->setComparison({});
    m_model.show({});
}

QString TypesetPane::words() const {
    if (!m_trouble->isHidden())
        return m_trouble->text();
    if (m_found->isHidden())
        return tr("Reading the page…");
    return unread().isEmpty() ? m_summary->text() : unread() + u' ' + m_summary->text();
}

void TypesetPane::showPages(const QString &program, const QByteArray &pdf, const PdfPages &pages) {
    QList<QSizeF> sizes;
    for (const Page &page : pages.pages)
        sizes.append(page.size.isEmpty() ? QSizeF(595, 842) : page.size);
    m_page->setMaximum(std::max(1, int(sizes.size())));
    m_of->setText(u"/ %1"_s.arg(sizes.size()));
    m_page->setVisible(sizes.size() > 1);
    m_of->setVisible(sizes.size() > 1);
    m_pages->setDocument(program, pdf, sizes);
    m_trouble->hide();
    m_unread->setText(unreadSentence(pages));
    m_unread->setVisible(!m_unread->text().isEmpty());
}

QString TypesetPane::unread() const {
    return m_unread->isHidden() ? QString() : m_unread->text();
}

void TypesetPane::showComparison(const PageComparison &comparison) {
    const QScopedValueRollback moving(m_isMoving, true);
    m_comparison = comparison;
    m_current = -1;
    m_pages->setComparison(comparison);
    m_model.show(comparison);
    const qsizetype quiet = m_model.quietCount();
    const qsizetype loud = comparison.differences.size() - quiet;
    QString words = comparisonSummary(comparison);
    if (comparison.isOnPages())
        words.prepend(
            (loud == 0 ? tr("No difference.") : tr("%n difference(s).", nullptr, int(loud))) +
            u' ');
    m_summary->setText(words);
    m_quiet->setText(tr("&Capitals, signs and blanks, too") + u" (%1)"_s.arg(quiet));
    m_quiet->setEnabled(quiet > 0);
    m_list->setVisible(comparison.isOnPages());
    m_quiet->setVisible(comparison.isOnPages());
    m_found->show();
    m_trouble->hide();
    announce(m_summary, unread().isEmpty() ? words : unread() + u' ' + words);
}

QList<int> TypesetPane::listed() const {
    QList<int> all;
    for (int row = 0; row < m_model.rowCount(); ++row)
        all.append(m_model.differenceAt(row));
    return all;
}

void TypesetPane::setCurrent(int difference) {
    const QScopedValueRollback moving(m_isMoving, true);
    m_current = difference;
    m_pages->setCurrent(difference);
    const int row = m_model.rowOf(difference);
    m_list->setCurrentIndex(row >= 0 ? m_model.index(row) : QModelIndex());
    if (row < 0)
        return;
    m_list->scrollTo(m_model.index(row));
    const QString words = m_model.data(m_model.index(row), Qt::ToolTipRole).toString();
    m_pages->setAccessibleDescription(words);
    announce(this, words); // the list keeps its name
}

void TypesetPane::pickRow(const QModelIndex &index) {
    if (m_isMoving || !index.isValid())
        return;
    const int difference = m_model.differenceAt(index.row());
    m_current = difference;
    m_pages->setCurrent(difference);
    m_pages->setAccessibleDescription(m_model.data(index, Qt::ToolTipRole).toString());
    emit picked(difference);
}

void TypesetPane::tellPage(int page) {
    const QSignalBlocker blocker(m_page);
    m_page->setValue(page + 1);
}

} // namespace morat
