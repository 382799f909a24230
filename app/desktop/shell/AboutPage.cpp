// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/AboutPage.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QTabWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

struct About {
    Q_DECLARE_TR_FUNCTIONS(AboutPage)
};

QByteArray resource(const QString &name) {
    QFile file(u":/morat/about/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A row a component; the build wrote the list from packaging/components.json.
QString componentsHtml() {
    QString rows;
    const QJsonArray components = QJsonDocument::fromJson(resource(u"components.json"_s)).array();
    for (const auto &component : components) {
        const auto field = [&component](const QString &name) -> QString {
            return component[name].toString().toHtmlEscaped();
        };
        rows += u"<tr><td><a href=\"%1\">%2</a> %3</td><td>%4</td><td>%5</td></tr>"_s.arg(
            field(u"homepage"_s), field(u"name"_s), field(u"version"_s), field(u"license"_s),
            field(u"copyright"_s));
    }
    return u"<table cellpadding=3>"_s + rows + u"</table>"_s;
}

QTextBrowser *browser(const QString &name) {
    auto *page = new QTextBrowser;
    page->setOpenExternalLinks(true);
    page->setAccessibleName(name);
    return page;
}

} // namespace

QString aboutHtml() {
    return u"<h2>Mo-rát %1</h2><p>%2</p><p>%3</p><h3>%4</h3>"_s.arg(
               QCoreApplication::applicationVersion().toHtmlEscaped(),
               About::tr("Editorial review of Vietnamese news drafts. Free software under the GNU "
                         "General Public License, version 3 or later.")
                   .toHtmlEscaped(),
               About::tr("It works offline; no text leaves the computer.").toHtmlEscaped(),
               About::tr("It is built on").toHtmlEscaped()) +
           componentsHtml();
}

void showAboutPage(QWidget *parent) {
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(About::tr("About Mo-rát"));
    dialog->resize(680, 480);
    auto *tabs = new QTabWidget(dialog);
    QTextBrowser *program = browser(About::tr("Program"));
    program->setHtml(aboutHtml());
    tabs->addTab(program, program->accessibleName());
    QTextBrowser *licence = browser(About::tr("Licence"));
    licence->setPlainText(QString::fromUtf8(resource(u"LICENSE"_s)));
    tabs->addTab(licence, licence->accessibleName());
    auto *buttons = new QDialogButtonBox(dialog);
    buttons->addButton(About::tr("Close"), QDialogButtonBox::RejectRole);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *column = new QVBoxLayout(dialog);
    column->addWidget(tabs);
    column->addWidget(buttons);
    dialog->show();
}

} // namespace morat
