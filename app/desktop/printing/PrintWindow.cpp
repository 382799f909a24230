// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/printing/PrintWindow.h"

#include "desktop/checking/RunInBackground.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace morat {

PrintWindow::PrintWindow(std::shared_ptr<const PrintSource> source, PrintWhat what, Way way,
                         QWidget *parent)
    : QDialog(parent)
    , m_source(std::move(source))
    , m_what(new QComboBox)
    , m_count(new QLabel)
    , m_view(new PagesView)
    , m_trouble(new QLabel)
    , m_print(new QPushButton(tr("&Print…")))
    , m_pdf(new QPushButton(tr("&Save as PDF…"))) {
    setWindowTitle(tr("Print"));
    setAttribute(Qt::WA_DeleteOnClose);
    for (const PrintWhat each : {PrintWhat::Clean, PrintWhat::WithChanges, PrintWhat::Corrections})
        m_what->addItem(nameOf(each));
    m_what->setCurrentIndex(int(what));
    m_view->setAccessibleName(tr("Pages"));

    auto *label = new QLabel(tr("&What:"));
    label->setBuddy(m_what);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_what);
    row->addStretch();
    row->addWidget(m_count);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_print, QDialogButtonBox::ActionRole);
    buttons->addButton(m_pdf, QDialogButtonBox::ActionRole);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    (way == Way::Print ? m_print : m_pdf)->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->addLayout(row);
    column->addWidget(m_view, 1);
    column->addWidget(m_trouble);
    column->addWidget(buttons);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    resize(QSize(620, 700).boundedTo(parent->size()));

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_print, &QPushButton::clicked, this, [this] { emit wanted(Way::Print); });
    connect(m_pdf, &QPushButton::clicked, this, [this] { emit wanted(Way::Pdf); });
    connect(m_what, &QComboBox::currentIndexChanged, this, [this] { makePages(); });
    makePages();
}

void PrintWindow::tell(const QString &trouble) {
    m_trouble->setText(trouble);
    m_trouble->show();
}

void PrintWindow::makePages() {
    m_view->show(nullptr);
    m_trouble->hide();
    m_count->clear();
    const int making = ++m_making;
    const auto make = [source = m_source, what = what(), window = thread()] {
        auto pages = std::make_shared<PrintedPages>(*source, what, a4Paper());
        pages->moveTo(window);
        return pages;
    };
    runInBackground(this, make, [this, making](std::shared_ptr<PrintedPages> pages) {
        if (making != m_making)
            return;
        m_count->setText(tr("%n page(s)", nullptr, pages->count()));
        m_view->show(std::move(pages));
    });
}

} // namespace morat
