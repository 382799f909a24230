// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/newsroom/NewsroomDialog.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace morat {

NewsroomDialog::NewsroomDialog(Setup setup, QWidget *parent)
    : QDialog(parent)
    , m_otherSources(setup.import.sources)
    , m_server(new ServerPage(setup.address, std::move(setup.secrets)))
    , m_house(new HousePage(std::move(setup.house))) {
    setWindowTitle(tr("Shared review database"));
    resize(760, 560);
    setup.import.sources = [this] { return sources(); };
    m_import = new ImportPage(std::move(setup.import));
    auto *tabs = new QTabWidget;
    tabs->addTab(m_server, tr("Which database"));
    tabs->addTab(m_house, tr("What holds for all"));
    tabs->addTab(m_import, tr("Import"));
    auto *buttons = new QDialogButtonBox;
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->addWidget(tabs, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_server, &ServerPage::chosen, this, &NewsroomDialog::chosen);
    connect(m_house, &HousePage::changed, this, &NewsroomDialog::houseChanged);
    connect(m_import, &ImportPage::imported, this, &NewsroomDialog::imported);
    connect(m_import, &ImportPage::imported, m_house, &HousePage::refresh);
    connect(tabs, &QTabWidget::currentChanged, this, [this, tabs] {
        if (tabs->currentWidget() == m_import)
            m_import->refreshSources();
    });
}

QList<ImportPage::Source> NewsroomDialog::sources() const {
    QList<ImportPage::Source> all = m_otherSources();
    if (const Result<ServerAddress> server = m_server->address())
        all.append({tr("The server %1").arg(secretAccount(*server)),
                    [address = server->text(), password = m_server->password()] {
                        return Store::open(address, {}, password).map([](Store::Opened opened) {
                            return std::move(opened.store);
                        });
                    }});
    return all;
}

} // namespace morat
