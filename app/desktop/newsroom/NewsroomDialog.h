// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/newsroom/HousePage.h"
#include "desktop/newsroom/ImportPage.h"
#include "desktop/newsroom/ServerPage.h"

#include <QDialog>

namespace morat {

/// The newsroom's shared review database: which one, what holds at all its desks, and what is
/// brought into it. It stays open beside the desk.
class NewsroomDialog : public QDialog {
    Q_OBJECT

public:
    struct Setup {
        QString address; ///< as the settings have it
        SecretStore secrets;
        HousePage::Setup house;
        ImportPage::Setup import; ///< its sources without the server of the first page
    };

    NewsroomDialog(Setup setup, QWidget *parent);

    [[nodiscard]] HousePage &house() { return *m_house; }

signals:
    /// The address of the database from the next start on; empty: this computer's own.
    void chosen(const QString &address);
    void houseChanged();
    void imported();

private:
    /// The sources of an import, and the server that the fields name.
    [[nodiscard]] QList<ImportPage::Source> sources() const;

    const std::function<QList<ImportPage::Source>()> m_otherSources;
    ServerPage *m_server;
    HousePage *m_house;
    ImportPage *m_import;
};

} // namespace morat
