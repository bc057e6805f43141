#pragma once
// The control for one parameter, made from its row of the parameter table: type, range and choices are checked while typing.
#include <QWidget>

#include "core/base/Parameter.h"

namespace podium::ui {

class ParameterEditor : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual Json value() const = 0;
    virtual void setValue(const Json& value) = 0; ///< does not emit edited()
    virtual QWidget* control() const = 0;         ///< what takes the focus
    virtual void retranslate() {}
    virtual void setName(const QString& name) { control()->setAccessibleName(name); }

    /// `keys` are the names a map may have besides those in its value (the tables of the project).
    static ParameterEditor* create(const Parameter& parameter, const std::vector<std::string>& keys, QWidget* parent);

signals:
    void edited();
};

} // namespace podium::ui
