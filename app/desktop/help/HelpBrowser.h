// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/help/HelpPages.h"

#include <QTextBrowser>

namespace morat {

/// Shows pages of the manual, and the pictures that lie beside them. It reads nothing else: no
/// other file, and nothing from the network.
class HelpBrowser : public QTextBrowser {
    Q_OBJECT

public:
    explicit HelpBrowser(const HelpPages &pages);

    void showPage(const QString &name);
    [[nodiscard]] QString currentPage() const;

signals:
    /// A link that leads out of the manual was followed.
    void outsideWanted(const QUrl &address);

protected:
    QVariant loadResource(int type, const QUrl &name) override;

private:
    void follow(const QUrl &link);

    const HelpPages &m_pages;
};

} // namespace morat
