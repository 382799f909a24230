// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/printing/PrintedPages.h"

#include <QAbstractScrollArea>

namespace morat {

/// Pages one below the other, as wide as there is room. Only those in sight are drawn.
class PagesView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit PagesView(QWidget *parent = nullptr);

    /// Shows pages, or that they are being made.
    void show(std::shared_ptr<const PrintedPages> pages);
    [[nodiscard]] const PrintedPages *pages() const { return m_pages.get(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] qreal scale() const;
    [[nodiscard]] qreal step() const; ///< from page to page, in pixels
    void placeBar();

    std::shared_ptr<const PrintedPages> m_pages;
};

} // namespace morat
